//! Dutch: the words of its closed classes and its abbreviations.
//!
//! The lists are written for this library. They are folded and sorted by code point, as [`WordList`] wants them.

use super::WordList;

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs.
pub static STOP_WORDS: WordList = WordList::new(
    "aan achter af al alle alleen alles als altijd ander andere anderen behalve beide ben beneden bent \
     bij binnen boven buiten daar daarbij daardoor daarin daarmee daarna daarom daarvan dan dat de deed \
     den der des deze die dit doe doen doet door doordat dus echter een eens elk elke en enige enkele er \
     erg erin erop ervan even gaan gaat geen gehad geweest geworden ging haar had hadden heb hebben hebt \
     heeft heel hem hen het hier hierbij hij hoe hoewel hun ieder iedere iemand iets ik in indien is je \
     jij jou jouw jullie kan kon konden kunnen kunt laat langs maar mag me meer meest men met mezelf mij \
     mijn mocht moest moesten moet moeten mogen na naar naast nadat niemand niet niets noch nog nooit nu \
     of ofschoon om omdat onder ons onze ook op over per reeds rond sinds slechts sommige te tegen ten \
     tenzij ter terwijl tijdens toch toen tot tussen u uit uw vaak van vanaf veel vele via volgens voor \
     voordat waar waarbij waarin waarom waarop waarvan wanneer want waren was wat we weer wees wegens \
     weinig wel welk welke werd werden wie wij wil wilde wilden willen word worden wordt zal ze zeer zelf \
     zelfde zich zichzelf zij zijn zo zo'n zodat zonder zou zouden zul zulke zullen zult",
);

/// Abbreviations that point forward, as titles do: before a name or a number they end no sentence.
pub static ABBREVIATIONS_BEFORE_NAMES: WordList = WordList::new(
    "b.v ba bc bijv bv ca d.i d.w.z dhr dr drs ds eng evt excl gen i.p.v i.v.m incl ing ir kap kol lt \
     m.a.w m.n maj max mej mevr min mr mw n.a.v o.a o.l.v prof resp sgt st t.a.v t.g.v t.o.v vgl z.g \
     z.k.h zgn",
);

/// Abbreviations before a digit only; before anything else they are words that may end a sentence.
pub static ABBREVIATIONS_BEFORE_NUMBERS: WordList =
    WordList::new("afb afd art blz ca dl dln fig hfst hs jg no nr nrs p pag par pp t.n.v tab tel vol");

/// Abbreviations that stand within a sentence and at its end: firms, places, units, months, weekdays.
pub static ABBREVIATIONS_ANYWHERE: WordList = WordList::new(
    "a.d a.m a.u.b apr aug b.v c.s cie co corp dec e.a e.d e.v enz etc fa feb febr gebr inc jan jl jr jul \
     jun k.m ltd m.i mld mln mrt n.chr n.v nl nov okt p.m p.s sep sept sr st str tel v.chr v.s vr wo",
);

/// Abbreviations that end their sentence wherever a capital letter follows.
pub static ABBREVIATIONS_CLOSING: WordList = WordList::new("e.d enz etc");
