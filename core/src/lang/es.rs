//! Spanish: the words of its closed classes and its abbreviations.
//!
//! The lists are written for this library. They are folded and sorted by code point, as [`WordList`] wants them.

use super::WordList;

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs.
pub static STOP_WORDS: WordList = WordList::new(
    "a además ahora ahí al algo alguien alguna algunas algunos algún allí ante antes aquel aquella \
     aquellas aquello aquellos aquí así aun aunque aún bajo bien cada casi como con conmigo consigo \
     contigo contra cual cuales cuando cuya cuyo cuál cuándo cuánto cómo de debe deben del desde después \
     donde durante dónde e el ella ellas ello ellos en entonces entre era eran eres es esa esas ese eso \
     esos esta estaba estaban estado estamos estar estas este esto estos estoy estuvo está están fue \
     fuera fueron ha haber habrá había habían hace hacen hacer hacia han has hasta hay haya he hemos hoy \
     hubo la las le les lo los luego mas me mediante menos mi mientras mis misma mismas mismo mismos \
     mucha muchas mucho muchos muy más mí nada nadie ni ninguna ningún no nos nosotras nosotros nuestra \
     nuestras nuestro nuestros nunca o os otra otras otro otros para pero poca pocas poco pocos podía por \
     porque puede pueden pues que quien quienes quién qué se sea sean según ser será serán sería si sido \
     siempre siendo sin sino sobre sois solo somos son soy su sus sí sólo tal también tampoco tanto te \
     tener tengo tenía ti tiene tienen toda todas todavía todo todos tras tu tus tú u un una unas unos \
     usted ustedes va van varias varios vosotras vosotros vuestra vuestro y ya yo él",
);

/// Abbreviations that point forward, as titles do: before a name or a number they end no sentence.
pub static ABBREVIATIONS_BEFORE_NAMES: WordList = WordList::new(
    "arq av avda cap cf cmdte cnel d dr dra dres dª dña excma excmo fr gen gral ilmo ing lic mons p.ej \
     pbro prof profa rvdo s sgto sr sra sras sres srta sta sto tte vs",
);

/// Abbreviations before a digit only; before anything else they are words that may end a sentence.
pub static ABBREVIATIONS_BEFORE_NUMBERS: WordList = WordList::new(
    "apdo art arts cap ed fig figs fol n no nº núm núms p pp pág págs párr t tel tomo vol vols",
);

/// Abbreviations that stand within a sentence and at its end: firms, places, units, months, weekdays.
pub static ABBREVIATIONS_ANYWHERE: WordList = WordList::new(
    "a.c a.m aa abr admón ago aprox c.v cc co corp cía d.c dic dom dpto edit ee ee.uu ene esq etc feb ff \
     hh inc izq jj jr jue jul jun ltda lun may min mié n.b nov oct oo p.d p.m rr s.a s.l seg sep sept sig \
     stgo sáb tel ud uds uu vd vds vie",
);

/// Abbreviations that end their sentence wherever a capital letter follows.
pub static ABBREVIATIONS_CLOSING: WordList = WordList::new("etc");
