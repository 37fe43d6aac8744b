"""The tables behind `content.py`: `word|word: value / value`."""

from __future__ import annotations

VALUES = """
price|cost|fee|rate|amount|fare|charge|item price: $24.00 / $36.50 / $18.90 / $42.00 / $29.00 / $54.00 / $12.50 / $31.00
monthly price: $9 per month / $19 per month / $39 per month / $79 per month
yearly price: $90 per year / $190 per year / $390 per year
old price|original price|list price|regular price: $32.00 / $48.00 / $24.00 / $56.00
subtotal|sub total|items total: $80.00
shipping|delivery|delivery fee|delivery cost|shipping cost|postage: $5.00
tax|vat|taxes|sales tax: $6.40
discount|savings|promo discount: -$8.00
tip|service fee|service charge: $4.00
total|grand total|order total|total price|total amount|total cost|sum: $85.00
balance|total balance|account balance|current balance|available balance|account total|net worth: $4,280.50 / $12,940.00 / $861.20
income|earnings|salary|revenue|sales|turnover|total revenue|total sales|gross: $48,200 / $52,900 / $61,400
expense|spending|spent|money spent|total spent|expenses: $1,284.00 / $312.40 / $86.90
savings goal|goal|target: $5,000
budget|budget left: $640 left of $1,500
profit|margin|net income: $12,480
order|orders|total orders|bookings|sales count: 1,284 / 342 / 96
customer|customers|active customers|users|active users|members|new users|subscribers|clients|patients|students: 8,412 / 1,906 / 734
visitor|visitors|visits|sessions|page views|views|traffic|unique visitors|impressions|plays: 24,180 / 12,640 / 9,870 / 6,415
signup|signups|sign ups|registrations|new customers|leads: 1,320 / 864 / 402
conversion|conversion rate|open rate|click rate|success rate|attendance|occupancy|completion rate: 3.8% / 4.2% / 2.9%
churn|churn rate|bounce rate|refund rate|error rate: 2.1% / 38.4% / 41.2% / 35.0% / 29.7%
growth|change|trend: +4.2% / +1.8% / -0.6%
uptime|availability: 99.98%
response time|latency|load time: 182 ms
ticket|tickets|open tickets|issues|bugs|incidents: 42 / 17 / 8
task|tasks|open tasks|todos: 18 / 7 / 4
stock|inventory|in stock|units|quantity|qty|count|items|item count: 2 / 1 / 3 / 12
card count|task count|number of cards|cards count: 2 / 3 / 2 / 3
follower|followers: 2,840
following: 312
post|posts|post count: 128
like|likes|like count: 214 / 96 / 342
comment|comments|comment count|replies: 18 comments / 7 comments / 32 comments
share|shares: 24
rating|stars|star rating|review score|average rating|user rating: ★ 4.8 / ★ 4.6 / ★ 4.9 / ★ 4.5
score|sleep score|health score|credit score|points score: 84 / 76 / 91
review|review count|reviews count|number of reviews: 128 reviews / 64 reviews / 212 reviews
date|day|event date|publish date|publication date|created|created at|order date|joined|posted|published|modified|last modified|updated|last updated|last edited: 12 May 2026 / 9 May 2026 / 4 May 2026 / 28 Apr 2026 / 21 Apr 2026
due date|due|deadline|due on: Due 22 May / Due 25 May / Due 29 May / Due 2 Jun
start date|from: 14 May 2026
end date|until: 18 May 2026
month: May 2026
year|release year: 2024 / 2021 / 2019 / 2023
time|start time|hour|sent time|timestamp: 09:30 / 10:15 / 11:40 / 14:05 / 16:20
time ago|posted time|when: 5 min ago / 1 hour ago / Yesterday / 2 days ago
last seen|last active|last login|last contact|last visit: 5 min ago / 2 hours ago / Yesterday / 3 days ago / Last week
delivery time|eta|estimated arrival|arrival time|estimated delivery|estimated time|estimated delivery time|wait time|travel time: 25-35 min / 15-20 min / 30-40 min / 20-30 min
duration|length|run time|runtime|running time|video length|time spent: 32 min / 18 min / 45 min / 24 min / 12 min
current time|elapsed time|elapsed|position: 1:24
remaining time|time left|time remaining: -2:36
read time|reading time|read: 6 min read / 4 min read / 8 min read
prep time|cooking time|cook time|preparation time: 25 min / 40 min / 15 min
serving|servings|portions|serves: Serves 4
difficulty|level|skill level: Easy / Medium / Advanced
distance|range|km|miles|run distance: 1.2 km / 0.8 km / 5.4 km / 2.1 km / 3.7 km
step|steps|step count|daily steps|steps today: 8,214 steps
calorie|calories|calories burned|kcal|burned calories: 540 kcal / 320 kcal / 410 kcal
heart rate|pulse|bpm|resting heart rate: 72 bpm
pace: 5:24 per km
weight: 68.4 kg / 67.9 kg
sleep|sleep time|hours slept: 7 h 20 min
water|water intake|hydration: 1.4 of 2 litres
streak|day streak: 12 day streak
set|sets|reps: 3 sets of 12 / 4 sets of 8
temperature|temp|current temperature|degrees: 21° / 19° / 23° / 17° / 22° / 20° / 18°
high|high and low|highs and lows|low|min and max: H 23° L 14°
feels like: Feels like 20°
condition|conditions|weather condition|weather|current weather|sky: Partly cloudy / Sunny / Light rain / Cloudy
humidity: 62%
wind|wind speed: 14 km/h
uv index|uv: 4, moderate
pressure|air pressure: 1016 hPa
sunrise: 05:48
sunset: 21:12
rain|chance of rain|precipitation|rain chance: 20%
air quality: Good, 32
visibility: 16 km
city|town|current city|current location|location|place|destination|venue|area|region|where: Lisbon / Oslo / Porto / Copenhagen / Ghent / Turin
origin|departure city|from city: Lisbon
country|nationality: Portugal / Norway / Italy / Denmark
address|street|street address|delivery address|shipping address|our address|home address|office address|venue address: 12 Mill Street, Leeds / 48 Harbour Road, Bristol / 7 Station Square, York
phone|phone number|telephone|telephone number|tel|mobile|mobile number|contact number|our phone: +44 113 496 0000 / +44 117 496 0142
email|email address|mail|e-mail|contact email|e mail: ana.ruiz@example.com / ben.okafor@example.com / chloe.park@example.com / dev.patel@example.com / emma.larsen@example.com / farid.haddad@example.com
website|url|link|domain: example.com
opening hour|opening hours|hours|business hours|opening times|office hours|working hours: Open Mon to Fri, 9:00 to 17:00
name|full name|person|user|customer name|client|client name|contact|contact name|author|author name|sender|from name|owner|assignee|driver|driver name|instructor|teacher|trainer|coach|doctor|speaker|host|guest name|patient|student|member|employee|candidate|seller|agent|recipient|creator|username|user name|customer|buyer|player|reviewer|photographer|passenger|organizer|organiser|director|manager|cast|crew|tutor|therapist|vet|chef|barber|stylist: Ana Ruiz / Ben Okafor / Chloe Park / Dev Patel / Emma Larsen / Farid Haddad / Grace Lin / Hugo Martin
artist|singer|band|musician: Mira Vale / The Low Tides / Kofi Brand / Anouk Bell / North Pier
age|name and age: 28 / 31 / 26
role|job title|position|job|profession|occupation|title and role: Product designer / Engineer / Account manager / Head of operations / Researcher / Support lead
user role|access|permission|permissions|access level: Admin / Editor / Viewer / Editor / Viewer
department|team|division: Design / Engineering / Sales / Support
company|company name|organization|organisation|employer|brand|vendor|supplier|publisher|airline|bank|shop name: Northwind / Brightside / Harbour & Co / Alder Labs / Fieldhouse
status|state|order status|payment status|stage: Active / Pending / Active / Completed / Paused
priority|severity|urgency: High / Medium / Low / Medium
type|kind|category|genre|format|tag|label|topic|property type|transaction type|document type|tags: General / Premium / Standard / Seasonal
specialty|speciality|specialization|field: Cardiology / Dermatology / Paediatrics / General practice
size|file size: 2.4 MB / 860 KB / 14 MB / 1.1 MB / 320 KB
color|colour|colors|colours: Sand / Olive / Ink / Clay
version: 2.4.1
reference|order number|order id|booking number|confirmation number|tracking number|id|ticket number|invoice number|number|invoice|invoice no|code|sku|reservation number|policy number|case number|account number|card number: #2048 / #2047 / #2046 / #2045 / #2044
iban|bank details|bank account: GB29 NWBK 6016 1331 9268 19
gate|platform|seat|terminal: 14B
flight|flight number: TP 1352
flight time|departure|departure time: 08:45
arrival: 11:20
bedroom|bedrooms|beds|rooms|number of bedrooms|number of rooms: 3 bedrooms / 2 bedrooms / 4 bedrooms
bathroom|bathrooms|baths: 2 bathrooms / 1 bathroom
square meters|area size|square feet|floor area|living space|sqm|surface: 92 m² / 74 m² / 118 m²
guest|guests|people|party|party size|seats|capacity|number of guests|participants|attendees: 4 guests / 2 guests / 6 guests
experience|years of experience: 8 years
bio|about|description|short description|text|summary|excerpt|teaser|preview|body|details|caption|detail|short text|message|last message|message preview|snippet|quote|review text|intro|explanation|note|notes|answer|feedback|comment text|short bio|biography|statement|paragraph|info|subtext|subtitle|content|abstract|introduction|tagline|line: Calm, well made and easy to live with. / A good place to start, with room to grow. / Simple to use and ready when you are. / Small details that make the day go better.
subject|email subject|subject line: Notes from Tuesday / Your order is on its way / Lunch on Friday? / Invoice for April / Photos from the weekend
ingredient|ingredients: 400 g pasta / 6 ripe tomatoes / 2 cloves garlic / A handful of basil
allergen|allergens: Contains milk and nuts
unread|unread count|badge count|new messages|notification count|unread badge: 3 / 1 / 5
progress|completion|percent|percentage|percent complete: 60% / 35% / 80%
lesson|lesson number|question number|progress text|counter|position in list: 2 of 5
speed: 24 km/h
battery|battery level|charge: 82%
fuel|mileage|odometer: 42,300 km
engine|transmission|gear: Automatic
language|languages: English / Portuguese
currency: Euro
plan|current plan|membership|membership level|tier: Standard
point|points|loyalty points|xp: 1,240 points
rank|place in ranking|level number: 1 / 2 / 3 / 4 / 5 / 6
payment method|card|payment|payment details|saved card: Visa ending 4242
expiry|expiry date|valid until|expiration date: 08/29
copyright|copyright line: © 2026 All rights reserved
"""  # noqa: E501  # a record a line reads as the table it is

DOMAINS = """
beauty|makeup|cosmetic|skincare|lipstick|perfume: Velvet Matte Lipstick / Vitamin C Serum / Rose Face Mist / Argan Hair Oil / Daily Sunscreen / Amber Perfume
shoe|sneaker|footwear|running shoe: Trail Runner / Canvas Low / City Sneaker / Leather Boot / Court Classic / Summer Sandal
clothing|fashion|apparel|clothes|shirt|boutique|outfit|dress: Linen Shirt / Wool Coat / Straight Jeans / Ribbed Top / Silk Scarf / Knit Cardigan
furniture|sofa|interior|home decor|homeware: Oak Side Table / Wool Armchair / Walnut Shelf / Linen Sofa / Ash Stool / Rattan Lamp
electronic|gadget|tech|phone shop|computer|laptop|headphone: Wireless Headphones / Desk Charger / Compact Keyboard / Smart Speaker / Travel Adapter / Action Camera
plant|flower|florist|garden|bouquet|nursery: Monstera / Peony Bouquet / Snake Plant / Olive Tree / Lavender Pot / Fern Basket
grocery|groceries|supermarket|vegetable|fruit|farm|organic: Ripe Tomatoes / Sourdough Loaf / Free-range Eggs / Oat Milk / Green Apples / Baby Spinach
coffee|cafe|espresso|tea: Flat White / Espresso / Cold Brew / Cardamom Latte / Chai / Filter Coffee
bakery|bread|cake|pastry|patisserie|dessert|sweet: Sourdough Loaf / Almond Croissant / Cinnamon Roll / Lemon Tart / Rye Bread / Carrot Cake
drink|beverage|cocktail|wine|juice|beer: Elderflower Spritz / House Lemonade / Red Vermouth / Ginger Beer
pizza|pizzeria|italian: Margherita / Diavola / Quattro Formaggi / Marinara / Capricciosa / Ortolana
sushi|japanese|ramen: Salmon Nigiri / Tuna Maki / Shoyu Ramen / Edamame / Dragon Roll / Miso Soup
burger|burgers|fast food: Classic Cheeseburger / Smoky Bacon / Veggie Stack / Chicken Crunch / Sweet Potato Fries / Vanilla Shake
indian|curry: Butter Chicken / Palak Paneer / Garlic Naan / Lamb Rogan Josh / Dal Makhani / Mango Lassi
"""  # noqa: E501  # a record a line reads as the table it is

NAMES = """
product|item|good|merchandise|best seller|cart item|new arrival: Linen Tote / Ceramic Mug / Desk Lamp / Wool Throw / Oak Tray / Glass Carafe / Travel Bottle / Canvas Pouch
starter|appetizer|antipasti|small plate|soup|side: Burrata and Peach / Roasted Pepper Soup / Olives and Bread / Beetroot Carpaccio
main|main course|entree|pasta dish: Mushroom Risotto / Sea Bass with Fennel / Braised Short Rib / Gnocchi with Sage
dish|meal|food|menu item|lunch|dinner|breakfast|special: Mushroom Risotto / Grilled Sea Bass / Lemon Chicken / Roasted Squash Salad / Lentil Stew / Tomato Tart
restaurant|place to eat|eatery|diner: Bombay Kitchen / Osteria Lina / Green Bowl / Sakura House / The Corner Grill / Casa Verde
recipe: Tomato and Basil Pasta / Lemon Chicken Tray Bake / Red Lentil Soup / Apple Crumble / Mushroom Risotto / Summer Slaw
song|track|music|hit|tune|chart: Paper Boats / Morning Light / Slow River / Northern Sky / Glass Houses / Late Train / Small Hours / Open Road
playlist|mix|cover|album|record|album cover|artwork|square cover: Daily Mix / Quiet Focus / Sunday Kitchen / Morning Run / Late Night Drive / Soft Piano / Indie Roots / Deep House
artist|band|musician|singer: Mira Vale / The Low Tides / Kofi Brand / Anouk Bell / North Pier / Sol Rivera
podcast|episode|show: The Long Way Round / Kitchen Table Talks / How Cities Work / Notes on Sleep / Small Business Stories / The Night Sky
movie|film|series|tv show|trailer|documentary|video|clip|recommended video|related video: The Last Ferry / Salt and Stone / A Year in the Hills / Paper Moon Street / Northbound / The Glass Garden
book|novel|ebook|audiobook|title: The Salt Path Home / A Room by the Sea / Winter Orchard / The Map Maker / Small Fires / Letters North
game: Sky Harbour / Dungeon Post / Pixel Farm / Turbo Lanes / Word Nest / Star Miners
post|article|story|blog|news|related post|related article|headline|blog post|read|publication: How we plan our week / Our pay bands, explained / What we learned from 100 interviews / A calmer way to ship / Writing things down / The case for small teams
message|chat|bubble|message bubble|conversation: Hey, how was the hike? / Long and muddy, but worth it / Send pictures please! / Here you go, the view from the top / Wow. Next time I am coming along / Deal. Saturday?
support message|support chat: Hi, how can we help? / My order has not arrived yet / Let me look that up for you / It should reach you tomorrow
email|mail|thread|inbox|newsletter issue: Notes from Tuesday / Your order is on its way / Lunch on Friday? / Invoice for April / Photos from the weekend / Welcome aboard
notification|alert|update|activity|recent activity|activity item: Ben commented on your photo / Your order has been shipped / Chloe started following you / Reminder: dentist at 15:00 / Dev shared a file with you / Your report is ready
task|todo|to do|ticket|card|to-do|issue|action item|reminder|chore: Draft the launch email / Fix the sign-in bug / Plan the team offsite / Review the new flow / Update the price list / Book the venue / Test on old phones / Write release notes / Call the printer / Clean up the backlog
habit|routine|daily habit: Drink water / Read ten pages / Stretch / Walk outside / No phone after ten / Journal
goal|milestone|objective: Launch the beta / Reach 1,000 users / Hire two engineers / Close the first round
project|work|case study|portfolio|selected work: Harbour Museum / Alder Coffee / Fieldhouse Rebrand / Nordic Rail App / Open Kitchen / Lumen Lights
event|session|talk|meetup|upcoming event|class|workshop|lecture|gig|concert|match: Open Studio Evening / Design Breakfast / Harbour Run / Jazz in the Park / Pottery for Beginners / Film Night
appointment|booking|reservation|visit|meeting|upcoming appointment: Check-up with Dr. Park / Team review / Haircut with Leo / Call with Northwind / Dentist / Lunch with Ana
person|people|user|member|team|team member|contact|friend|employee|speaker|author|doctor|trainer|coach|teacher|instructor|student|candidate|customer|client|player|patient|driver|artist name|participant|colleague|guest|agent|volunteer|staff|profile|match|follower|stylist|barber|therapist|tutor|leader|applicant|attendee|parent|child|kid|seller|host|creator|freelancer|family member|sitter|expert|mentor|lawyer: Ana Ruiz / Ben Okafor / Chloe Park / Dev Patel / Emma Larsen / Farid Haddad / Grace Lin / Hugo Martin / Ines Costa / Jonas Weber / Kira Novak / Leo Rossi
review|testimonial|quote|customer quote|customer review|feedback|opinion|customer story|guest review: “Exactly what we needed, and set up in an afternoon.” / “The team answered within the hour, every time.” / “I have told all my friends about it.” / “Simple, friendly and worth every cent.”
comment|reply|answer: Thanks, this helped a lot. / Could you say more about the second part? / We tried this last year and loved it. / Great read!
question|faq|faq item|frequently asked question: How do I get started? / Can I cancel at any time? / Which payment methods do you take? / How do I reach support? / Is my data safe? / Do you offer refunds?
feature|benefit|advantage|usp|reason|value|highlight|key feature|selling point|perk: Quick to set up / Works everywhere / Private by design / Help when you need it / Fair pricing / Made for teams
service|offering|treatment|what we do: First consultation / Full service / Express visit / Home visit / Seasonal check / Follow-up
step|instruction|direction: Tell us what you need / Pick a time that suits you / Confirm your details / We take care of the rest / Check the result / Tell us how it went / Share it with a friend / Come back any time
plan|tier|package|subscription|membership|pricing plan|option plan: Starter / Team / Business / Enterprise
course|lesson|module|chapter|class video|lecture video|unit|online course|topic: Getting started / The building blocks / Working with others / Practice project / Wrapping up / What comes next
workout|exercise|training|activity type|fitness class|yoga class: Morning Run / Full Body Strength / Core in 15 / Evening Stretch / Hill Intervals / Easy Swim
job|position|vacancy|role|opening|job listing|open position|listing job: Product Designer / Frontend Engineer / Account Manager / Data Analyst / Support Lead / Office Coordinator
hotel|room|apartment|listing|property|home|house|stay|accommodation|villa|place|cottage|flat|cabin: Harbour View Loft / Garden Studio / Old Town Apartment / Lakeside Cabin / Hillside Villa / Station Rooms
destination|city|trip|tour|travel|country|journey|getaway|location|vacation: Lisbon / Oslo / Kyoto / Valencia / Reykjavik / Marrakesh
flight|train|connection|route|bus: Lisbon to Oslo, 08:45 / Lisbon to Oslo, 12:10 / Lisbon to Oslo, 17:35 / Lisbon to Oslo, 20:05
nearby|shop|store|branch|place nearby|point of interest|spot|station|parking|charging station|location nearby|gym|salon|attraction|museum: Mill Street / Harbour Road / Station Square / Park Gate / Old Market / North Pier
transaction|payment|expense|purchase|recent transaction|latest transaction|statement: Green Grocer / Metro Ticket / Salary / Electricity / Book Corner / Coffee House
order|recent order|delivery|shipment|parcel|past order|package: Order 2048 / Order 2047 / Order 2046 / Order 2045
invoice|bill|receipt|subscription payment: INV-204 / INV-203 / INV-202 / INV-201
line item|position: Design workshop / Hosting, May / Support hours
account|bank account|wallet|card account: Everyday Account / Savings / Travel Fund / Joint Account
stock|coin|crypto|asset|investment|holding|share|cryptocurrency: Bitcoin / Ethereum / Index Fund / Solana / Green Energy / World Bonds
car|vehicle|rental car|bike|scooter: Compact Hatch / Family Estate / City Electric / Seven-seat Van / Open Roadster / Hybrid Saloon
pet|dog|cat|animal|rescue|adoptable pet|puppy: Biscuit / Olive / Pepper / Moss / Clementine / Rufus
file|document|attachment|recent file|upload: Budget 2026.xlsx / Brand guide.pdf / Offsite plan.docx / Interview notes.md / Floor plan.png / Contract.pdf
folder|directory|workspace: Contracts / Design / Photos / Invoices / Archive / Shared
photo|image|picture|gallery image|thumbnail|shot|gallery|snapshot: Morning fog / Harbour lights / Market day / Pine forest / Summer rain / Old bridge / Night tram / Salt flats
category|department|section|collection|genre|filter|filter chip|chip|topic tag|tag|type: New in / Popular / Essentials / Seasonal / Gifts / Sale
setting|preference|toggle|notification setting|switch|option|privacy setting: Email notifications / Push notifications / Weekly summary / Location access / Dark mode / Sounds
device|smart device|sensor: Ceiling light / Thermostat / Front door lock / Kitchen speaker / Hall camera / Coffee machine
hour|hourly forecast|hourly|time slot|slot|available time|free time|available slot: Now / 14:00 / 15:00 / 16:00 / 17:00 / 18:00
day|forecast|daily forecast|week|weekday|7 day forecast|five day forecast|5 day forecast|weekly forecast: Mon / Tue / Wed / Thu / Fri / Sat / Sun
month: January / February / March / April / May / June
metric|stat|kpi|number|figure|statistic|key figure|key number|summary card|metric card|stat card|kpi card|overview card: Revenue / Orders / Customers / Conversion rate / Visitors / Refunds
partner|client logo|logo|sponsor|company|brand|customer logo|trusted company: Northwind / Brightside / Harbour & Co / Alder Labs / Fieldhouse / Lumen
achievement|badge|award|reward: First week / Early bird / 10 in a row / Helping hand / Explorer / Marathon
animal fact|fact|tip|hint|idea|advice|insight: Start small and keep it daily / Write it down the night before / Ask before you assume / Leave room for breaks
skill|technology|tool: Research / Prototyping / Writing / Facilitation / Illustration / Front-end
ingredient: 400 g pasta / 6 ripe tomatoes / 2 cloves garlic / A handful of basil / Olive oil / Sea salt
medication|medicine|prescription|pill: Vitamin D, 1 a day / Ibuprofen 200 mg / Allergy tablets / Cough syrup
room: Living room / Kitchen / Bedroom / Study / Hallway / Bathroom
language: English / Portuguese / German / Japanese / Spanish / French
campaign|fundraiser|cause|charity|donation: Clean water for Asha / A roof for the shelter / School books for all / Plant the river bank
group|community|channel|forum|thread topic|club: Weekend hikers / Book circle / Town gardeners / Street food fans / Board games / Film club
subject|school subject: Mathematics / Biology / History / Geography / Literature / Physics
grade|exam|assignment|homework|test: Essay on trade routes / Cell biology lab / Algebra worksheet / Field trip report
vote|poll|candidate option|survey option|answer option|choice: Very satisfied / Satisfied / Neutral / Not satisfied
nav|menu|link|nav link|navigation link|page: Home / About / Services / Contact / Pricing / Blog
footer|footer link: About / Jobs / Privacy / Terms / Contact / Help
sidebar|side menu: Overview / Reports / Customers / Messages / Settings / Help
tab|bottom nav|bottom tab: Home / Search / Saved / Messages / Profile
tabs|tab row|content tab: Overview / Details / Reviews / Photos
included|inclusion|plan feature|what is included|feature list|perk list: All the essentials / Help by email / No joining fee / Cancel any time / Guest pass included
button|action|cta|quick action|shortcut: Get started / Learn more / Save / Share / Edit / Download
icon: star / heart / bell / search / user / settings
badge name|label name: New / Popular / Limited / Sold out
social icon|social link|social media icon|social: Facebook / Instagram / Twitter / LinkedIn / YouTube / TikTok
column|lane|list column: To do / In progress / Review / Done
row|shelf|rail|content row: Recently added / Recommended / Popular this week / New releases
"""  # noqa: E501  # a record a line reads as the table it is

SENTENCES = (
    "It started with a simple question that nobody in the room could answer, so we went and asked around.",
    "What we heard surprised us. Most of it came down to having enough time, and a place to put things.",
    "So we changed one habit at a time, wrote down what happened, and kept the parts that worked.",
    "A year later the numbers look better, and so do the Mondays. We would do it again.",
    "There is more to try, and we will share what we learn along the way.",
)  # fmt: skip
