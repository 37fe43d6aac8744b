"""Screens by their subject (weather, music, a restaurant), as records for `kinds.py`."""

from __future__ import annotations

SUBJECTS = """
dashboard · dashboard|analytics|analytics dashboard|sales dashboard|overview page|metrics page|reporting page|control panel · 0 · desktop · Overview · Export
!sidebar: Overview, Reports, Customers, Settings
!header with search bar, bell icon and avatar
!metric cards: Revenue, Orders, Customers, Conversion
!line chart titled "Revenue over time"
!table with columns Customer, Date, Amount, Status

weather · weather|weather app|forecast|weather widget|weather screen · 1 · mobile · Weather · Refresh
!current city
!weather icon
!temperature
!condition
!hourly forecast: Now, 14:00, 15:00, 16:00, 17:00
!daily forecast: Mon, Tue, Wed, Thu, Fri
details: Humidity, Wind, UV index

fitness · fitness|workout|fitness app|workout app|gym app|health app|running app|step counter|fitness tracker|exercise app|training app|activity tracker|yoga app · 1 · mobile · Today's activity · Start workout
!heading
!metric cards: Steps, Calories, Distance
!progress ring
!weekly activity chart
!three workouts with name and duration
!button "Start workout"
!bottom nav: Home, Workouts, Progress, Profile

banking · banking|bank|banking app|mobile banking|bank app|finance app|wallet|wallet app|budget app|expense tracker|money app|fintech app|crypto wallet|budgeting app|personal finance · 1 · mobile · Accounts · Transfer
!header with avatar and bell icon
!total balance
!buttons "Send", "Request", "Top up"
!recent transactions with icon, name, date and amount
!bottom nav: Home, Cards, Payments, Profile

music · music|music player|music app|audio player|now playing|player screen|music streaming|podcast player|podcast app|audio app|radio app · 1 · mobile · Now playing · Play
!album cover
!song title
!artist
!progress bar
!buttons "Previous", "Play", "Next"
up next songs with title and artist

food · food delivery|food app|food delivery app|delivery app|takeaway|takeout|pizza delivery|food ordering|meal delivery|grocery app|grocery delivery|groceries · 1 · mobile · What are you hungry for? · Order now
!delivery address
!search bar
!categories: Pizza, Sushi, Burgers, Salads
!three restaurants with photo, name, rating and delivery time
!bottom nav: Home, Search, Orders, Profile

shop · shop|store|online shop|webshop|web shop|e-commerce|ecommerce|online store|product list|product listing|product grid|product overview|shopping app|product catalogue|product catalog|category page|marketplace|clothing store|fashion store · 1 · desktop · New this week · Add to cart
!header with logo, search bar and cart icon
!categories: New in, Best sellers, Sale
!six products with photo, name, price and an "Add to cart" button
footer

restaurant · restaurant menu|restaurant|menu page|cafe menu|cafe|coffee shop|restaurant website|restaurant page|bakery|pizzeria|bar menu|bistro · 1 · desktop · Our menu · Book a table
!header
!hero with headline, text and a "Book a table" button
!menu sections Starters, Mains, Desserts each with three dishes (name, description, price)
opening hours
footer

hotel · hotel|hotels|travel|travel app|travel site|flight search|flight booking|flights|vacation rental|holiday rental|hotel booking|travel booking|trip planner|airline|airbnb|hotel page|car rental|train booking|bus ticket|train ticket|flight ticket|ticket booking|bus app|train app · 1 · desktop · Where to next? · Search
!header
!form with destination, check-in date, check-out date, guests and a "Search" button
!three places with photo, name, price and rating
footer

event · event|event page|conference|concert|festival|meetup|event details|ticket page|workshop|webinar|wedding|event app|wedding invitation|party invitation · 1 · desktop · Event · Get tickets
!image
!heading
!date, time and location
!text "An evening of short talks, good food and new faces."
!three speakers with photo, name and topic
schedule
!button "Get tickets"

course · course|online course|e-learning|elearning|course page|lesson|learning app|learning platform|education app|language app|language learning|lms|school app|study app|course catalog · 1 · desktop · Learn at your own pace · Enroll now
!heading
!video
!progress bar
!five lessons with title and duration
!instructor with avatar
!button "Enroll now"

jobs · job board|jobs|job search|careers|careers page|job listing|job listings|job portal|job page|career site|job app|recruiting site · 1 · desktop · Find your next job · Apply now
!header
!search bar
!filters: Location, Type, Salary
!four jobs with title, company, location, salary and an "Apply now" button
footer

video · video streaming|streaming app|video app|video player|video page|movie app|film app|streaming service|video platform|watch page|tv app|movie streaming|netflix|youtube · 1 · desktop · Watch now · Play
!header with logo and search bar
!video player
!heading
!button "Play"
!four video cards with thumbnail, title and duration

portfolio · portfolio|portfolio page|portfolio website|portfolio site|photographer website|designer portfolio|personal website|personal site|resume|cv · 1 · desktop · Selected work · Get in touch
!header
!hero with headline and text
!six projects with image and title
about section
contact form
footer

feed · feed|social feed|social media|timeline|social app|social network|news feed|home feed|instagram|twitter|social media app|community app|forum · 1 · mobile · Home · Post
!header with logo and bell icon
!stories: Maya, Ben, Chloe, Dev
!three posts with avatar, author, photo, text, a like button and a comment button
!bottom nav: Home, Search, Create, Profile

map · map|map app|map view|store locator|store finder|navigation app|maps app|ride hailing|taxi app|ride app|parking app|bike sharing|scooter app|ride sharing · 1 · mobile · Nearby · Get directions
!search bar
!map
!three places with name, address and distance
!button "Get directions"

todo · todo|to do|todo list|to-do list|task list|tasks|todo app|task app|task manager|to do app|reminders app|habit tracker|notes app|note taking|checklist app|habits · 1 · mobile · Today · Add task
!heading
!input "Add a task" and an "Add" button
!checkboxes: Water the plants, Call the dentist, Book train tickets, Finish the slides
!bottom nav: Today, Upcoming, Done

realestate · real estate|property listing|property page|apartment listing|real estate app|house listing|property search|apartments|housing|property site · 1 · desktop · Homes for you · Contact agent
!header
!search bar
!filters: Price, Bedrooms, Type
!three listings with photo, price, address, bedrooms and a "Contact agent" button
map

recipe · recipe|recipe page|recipe app|cooking app|recipe website|cookbook · 1 · mobile · Tomato and Basil Pasta · Start cooking
!image
!heading
!prep time, servings and difficulty
!ingredients: 400 g pasta, 6 ripe tomatoes, 2 cloves garlic, A handful of basil
!steps: Boil the pasta, Soften garlic in oil, Add the tomatoes, Serve with basil
!button "Start cooking"

medical · doctor|clinic|medical|health portal|patient portal|telemedicine|hospital|dentist|doctor app|health clinic|pharmacy|vet|medical app|dentist website · 1 · mobile · Your health · Book appointment
!heading
!two appointments with name, date and time
!three doctors with photo, name, specialty and rating
!button "Book appointment"

dating · dating|dating app|matchmaking · 1 · mobile · Discover · Like
!photo
!heading "Mia, 28"
!text "Loves long walks, short films and strong coffee."
!buttons "Pass", "Like"
!bottom nav: Discover, Matches, Messages, Profile

charity · charity|donation|donate|donation page|fundraiser|fundraising|nonprofit|non profit|crowdfunding|campaign page|ngo · 1 · desktop · Help where it counts · Donate
!header
!hero with headline, text and a "Donate" button
!progress bar
!amounts: $10, $25, $50, $100
!form with name, email and a "Donate" button
footer

smarthome · smart home|home automation|smart home app|iot app|thermostat · 1 · mobile · Home · Add device
!heading
!rooms Living room, Kitchen, Bedroom each with temperature and a light toggle
!toggles: Ceiling light, Heating, Front door lock
!bottom nav: Home, Rooms, Routines, Profile
"""  # noqa: E501  # a record a line reads as the table it is
