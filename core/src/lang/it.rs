//! Italian: the words of its closed classes and its abbreviations.
//!
//! The lists are written for this library. They are folded and sorted by code point, as [`WordList`] wants them.

use super::WordList;

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs.
pub static STOP_WORDS: WordList = WordList::new(
    "a abbia abbiamo ad agli ai al alcune alcuni alla alle allo allora altra altre altri altro anche \
     ancora avere avete aveva avevano avrebbe avrà avuto bene c'era c'è che chi ci ciò coi col com'è come \
     con contro cos'è cosa così cui da dagli dai dal dalla dalle dallo degli dei del della delle dello \
     dentro deve devono di dopo dov'è dove durante e ed egli ella era erano essa essere essi esso fa \
     fanno fare fino fra fu furono già gli ha hai hanno ho i il in io l'ha la le lei lo loro lui là lì ma \
     mai me meno mentre mi mia mie miei mio molta molte molti molto n'è ne negli nei nel nella nelle \
     nello nessuna nessuno niente noi non nostra nostre nostri nostro nulla né o oggi ogni oppure ora per \
     perché però più pochi poco poi poiché possono poteva prima proprio può qua qualche quale quali \
     quando quasi quegli quei quel quella quelle quelli quello questa queste questi questo qui s'è \
     saranno sarebbe sarà se sebbene sei sempre senza si sia siamo siano siete solo soltanto sono sopra \
     sotto stata state stati stato stessa stesse stessi stesso su sua sue sugli sui sul sulla sulle sullo \
     suo suoi sé tale tali tanto te ti tra tu tua tuo tuoi tutta tutte tutti tutto un una uno va verso vi \
     viene voi vostra vostro è",
);

/// Abbreviations that point forward, as titles do: before a name or a number they end no sentence.
pub static ABBREVIATIONS_BEFORE_NAMES: WordList = WordList::new(
    "arch avv cap cav cf col comm dott dott.ssa dr ecc.mo es gen geom ing ingl magg mons on p.es prof \
     prof.ssa rag s sen sig sig.na sig.ra sigg ss ten vs",
);

/// Abbreviations before a digit only; before anything else they are words that may end a sentence.
pub static ABBREVIATIONS_BEFORE_NUMBERS: WordList = WordList::new(
    "art artt cap capp cfr cm ed fig figg n nn nr num p pag pagg par pp sez t tab tav tel vol voll",
);

/// Abbreviations that stand within a sentence and at its end: firms, places, units, months, weekdays.
pub static ABBREVIATIONS_ANYWHERE: WordList = WordList::new(
    "a.c a.m ago apr c.a c.so co corp d.c dic dom ecc etc feb febb gen genn gio giu inc jr ltd lug lun \
     mag mer min n.b nov ott p.m p.s p.za p.zza s.a s.n.c s.p.a s.r.l sab sec seg segg set sett soc tel \
     u.e v.le ven",
);

/// Abbreviations that end their sentence wherever a capital letter follows.
pub static ABBREVIATIONS_CLOSING: WordList = WordList::new("ecc etc");
