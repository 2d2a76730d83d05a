//! Polish: the words of its closed classes and its abbreviations.
//!
//! The lists are written for this library. They are folded and sorted by code point, as [`WordList`] wants them.

use super::WordList;

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs.
pub static STOP_WORDS: WordList = WordList::new(
    "a aby albo ale ani bardziej bardzo bez bo by byli bym być był była było były będzie będziemy będą \
     będę chociaż choć ci ciebie cię co czego czemu czy czyj czym dla dlaczego do dokąd gdy gdyby gdzie \
     go i ich ile im inna inne inny innych ja jak jaka jaki jakie jego jej jemu jest jestem jesteś \
     jesteśmy jeszcze jeśli jeżeli już ją każda każde każdego każdy kiedy kilka kim kogo komu koło kto \
     która które którego której który których którym lub ma mają mi miał mieć między mnie mniej mną mogą \
     moi moich moja moje mojego mojej może można mu my mógł mój na nad nam nami nas nasi nasz nasza nasze \
     naszego naszej naszych nawet nic nich nie niego niej niemu nigdy nikt nim nimi nią niż no o obok od \
     ode on ona one oni ono oprócz oraz oto pan pani po pod podczas ponieważ potem przeciw przed przez \
     przy sam sama sami samo siebie się skąd sobie sobą swoi swoich swoim swoja swoje swojego swojej \
     swoją swój są ta taka taki takich takie także tam tamta tamten tamto te tego tej temu ten teraz też \
     to tobie tobą trzeba tu tutaj twoja twoje twój ty tych tylko tym tymi tą tę u w wam wami was wasz \
     wasza wasze we według więc wobec wokół wszyscy wszystkich wszystkie wszystko wtedy wy właśnie wśród \
     z za zamiast zatem zawsze ze znowu żaden żadna że żeby",
);

/// Abbreviations that point forward, as titles do: before a name or a number they end no sentence.
pub static ABBREVIATIONS_BEFORE_NAMES: WordList = WordList::new(
    "abp adw al ang bp dr dyr franc gen gm hab im inż kpt ks lek m.in mec mgr mjr niem np o ok os p pl \
     por pow pp ppor ppłk prof płk red ros sierż tj tzn tzw ul wg woj ww zob łac św",
);

/// Abbreviations before a digit only; before anything else they are words that may end a sentence.
pub static ABBREVIATIONS_BEFORE_NUMBERS: WordList = WordList::new(
    "art cz dz fig ks l lp nr nry pkt por poz r rozdz rys s ss st str t tab tabl tel tom ust zob",
);

/// Abbreviations that stand within a sentence and at its end: firms, places, units, months, weekdays.
pub static ABBREVIATIONS_ANYWHERE: WordList = WordList::new(
    "a.m b.m corp cz cze czw godz gru inc itd itp jr kg km kwi lip ltd lut m.st mar min mld mln n.e nast \
     niedz p.m p.n.e paź pon pt r r.p rr s.a s.c sek sie sob sp sp.z.o.o sr sty tel tys ub ur w wrz wt ww \
     zm zł śr",
);

/// Abbreviations that end their sentence wherever a capital letter follows.
pub static ABBREVIATIONS_CLOSING: WordList = WordList::new("etc itd itp");
