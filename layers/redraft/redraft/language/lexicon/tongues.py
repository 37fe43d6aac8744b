"""The commonest words of other languages, by which a sentence is told from English; and the scripts of yet others."""
# ruff: noqa: RUF001  # letters of other scripts

from __future__ import annotations

from typing import Final

_WORDS: Final = {
    "German": """
        mach mache machen bitte der das den dem des ein eine einen einem einer und oder nicht auch noch soll
        sollte sollen ist sind wird werden kannst könntest koenntest können könnte ich wir mir uns für fuer
        von zu zum zur auf unter über ueber neben nach vor zwischen mit ohne aus bei alle alles jede jeden
        größer groesser grösser kleiner breiter schmaler höher hoeher farbe hintergrund schrift schriftart
        fett rot rote roten grün gruen grüne blau blaue gelb gelbe schwarz weiß weiss grau entferne
        entfernen lösche loesche löschen füge fuege hinzu hinzufügen verschiebe verschieben ändere aendere
        ändern setze setzen benenne überschrift ueberschrift knopf schaltfläche seite oben unten rechts
        rückgängig rueckgaengig zurück nein wieder weniger etwas bisschen diese dieser dieses jetzt wäre
        unser unsere titel erste ersten zweite zweiten dritte dritten letzte letzten andere anderen beide
        karte""",
    "Spanish": """
        campo haz hacer pon poner ponga cambia cambie cambiar quita quitar elimina eliminar borra borrar
        añade añadir agrega agregar mueve mover el la los las un una unos unas de del al que con sin por
        para en es son más mas menos grande pequeño pequeña rojo roja rojos verde azul amarillo negro blanco
        gris botón boton título titulo texto fondo debajo encima arriba abajo izquierda derecha entre
        después antes todo todos todas también deshacer deshaz favor quiero quisiera puedes podrías este
        esta ese esa hazlo ponlo hágalo muy primero primera segundo segunda tercero último última tarjeta
        otro otra""",
    "French": """
        fais faire faites mets mettre mettez changer changez supprime supprimer supprimez enlève enlever
        enlevez ajoute ajouter ajoutez déplace déplacer déplacez le la les un une du de au aux et ou que qui
        avec dans sous est sont moins grand grande petit petite rouge vert verte bleu bleue jaune noir
        noire blanc gris couleur bouton titre texte fond dessous dessus haut bas gauche droite entre après
        avant tout tous toutes aussi annuler annule plaît plait veux voudrais peux peut pourriez pourrais ce
        cette ces elle sur rends en premier première deuxième troisième dernier dernière carte autre""",
    "Italian": """
        fai rendi metti mettere cambia cambiare rimuovi rimuovere togli togliere elimina aggiungi aggiungere
        sposta spostare il lo gli le un uno una di del della dei delle al alla che con senza nel nella
        su sotto sopra più piu meno grande piccolo rosso rossa verde blu giallo nero bianco grigio colore
        pulsante bottone titolo testo sfondo sinistra destra tra dopo prima tutto tutti anche annulla favore
        voglio vorrei puoi potresti questo questa quello primo secondo seconda ultimo ultima scheda altro
        altra""",
    "Portuguese": """
        campo busca faça faz fazer deixe coloque colocar ponha mude mudar remova remover apague apagar exclua adicione
        adicionar mova mover os uma da dos das ao com sem por para em na é são mais menos grande pequeno
        vermelho vermelha verde azul amarelo preto branco cinza botão botao título titulo texto fundo abaixo
        acima esquerda direita entre depois tudo todos também desfazer desfaz quero queria pode poderia esse
        essa isso não primeiro primeira segundo segunda última cartão outro outra""",
    "Dutch": """
        maak maken zet zetten verander veranderen verwijder verwijderen haal voeg toe verplaats verplaatsen
        het een niet ook nog voor zonder naar onder boven naast tussen rood rode groen groene blauw blauwe
        geel gele zwart grijs kleur knop titel tekst achtergrond groter kleiner breder rechts ongedaan alles
        deze jij kun kunt zou graag alsjeblieft alstublieft zijn moet eerste tweede derde laatste beide
        kaart andere de""",
    "Polish": """
        zrób zmień zmienić usuń usunąć dodaj dodać przenieś przesuń ustaw pod nad obok między oraz nie jest
        są być większy większa większe mniejszy mniejsza czerwony czerwona czerwone zielony zielona zielone
        niebieski niebieska żółty czarny biały szary kolor przycisk tytuł nagłówek tekst tło proszę cofnij
        wszystkie wszystko też pogrub na żeby pierwszy pierwsza drugi druga ostatni""",
    "Swedish": """
        gör göra ändra bort lägg flytta det ett och eller inte också för utan från över bredvid mellan
        större röd röda rött grön gröna grönt blå blått gul svart vit grå färg knapp knappen rubrik rubriken
        bakgrund bakgrunden ångra snälla skulle är ska första andra sista kortet""",
    "Norwegian or Danish": """
        gør gjør endre ændr fjern legg læg flytt flyt og eller ikke også større rød røde rødt grønn grøn
        grønt blå svart hvid hvit farge farve knapp knappen overskrift overskriften bakgrunn baggrund
        angre fortryd vær snill det skal venligst første andre siste sidste kortet kort""",
    "Turkish": """
        yap değiştir sil kaldır ekle taşı ve veya bir bu şu için ile altına üstüne yanına daha büyük küçük
        kırmızı yeşil mavi sarı siyah beyaz renk düğme düğmeyi buton butonu başlık başlığı metin metni arka
        lütfen geri""",
    "Czech": """
        udělej změň odstraň smaž přidej přesuň nebo není jsou pod nad vedle mezi větší menší červený červené
        červenou zelený zelené modrý modré modrou žlutý černý bílý barva barvu tlačítko nadpis titulek
        pozadí prosím zpět všechny""",
    "Romanian": """
        fă fa schimbă șterge sterge adaugă adauga mută muta și si cu fără pentru mai mare mic roșu rosu
        verde albastru galben negru alb culoare butonul titlul fundal sub deasupra te rog vă""",
    "Hungarian": """
        legyen tedd töröld adj hozzá változtasd mozgasd az egy és vagy nem alá fölé mellé nagyobb kisebb
        piros zöld kék sárga fekete fehér szín gomb gombot cím címet kérlek vissza""",
    "Finnish": """
        tee muuta poista lisää siirrä ja tai ei alle yläpuolelle viereen suurempi isompi pienempi punainen
        punaiseksi vihreä vihreäksi sininen siniseksi keltainen musta valkoinen väri nappi painike
        painiketta otsikko otsikkoa kiitos kumoa""",
    "Indonesian": """
        buat ubah ganti hapus tambahkan tambah pindahkan dan atau tidak yang dengan tanpa untuk dari ke
        bawah atas samping lebih besar kecil merah hijau biru kuning hitam putih warna tombol judul teks
        latar tolong batalkan jadikan""",
}
TONGUES: Final = {tongue: frozenset(words.split()) for tongue, words in _WORDS.items()}
"""Small words, verbs of doing, colours and the commonest nouns of each language, without those that are English."""

OF_ENGLISH: Final = frozenset(
    """
    the a an and or of to in on at by for with from into under above below between next is are be should must can could
    would will please make makes turn set change put move add remove delete hide show give get take let want need it its
    this that these those them they all both every each not no more less bigger smaller larger wider taller title button
    card header footer link links image icon text color colour background red green blue black white grey gray yellow
    bold italic i we you my our your back undo again instead now then but so one first second last top bottom left
    right call use write put page rename swap replace have has do does what where when which there here too also
    just as same like
    """.split()
)
"""Words by which a sentence is English."""

SCRIPTS: Final = {
    "CYRILLIC": "Russian or another language in Cyrillic letters", "GREEK": "Greek", "ARABIC": "Arabic",
    "HEBREW": "Hebrew", "DEVANAGARI": "Hindi", "THAI": "Thai", "HANGUL": "Korean", "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese", "CJK": "Chinese or Japanese", "BENGALI": "Bengali", "TAMIL": "Tamil",
    "GEORGIAN": "Georgian", "ARMENIAN": "Armenian",
}  # fmt: skip
"""Scripts in which no English is written, by the first word of their letters' names, and what is written in them."""
