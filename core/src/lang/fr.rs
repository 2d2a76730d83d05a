//! French: the words of its closed classes and its abbreviations.
//!
//! The lists are written for this library. They are folded and sorted by code point, as [`WordList`] wants them.

use super::WordList;

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs.
pub static STOP_WORDS: WordList = WordList::new(
    "a afin ai aient ainsi ait alors après as assez au aucun aucune aura aurai auraient aurait auront \
     aussi autre autres aux avaient avais avait avant avec avez avions avoir avons ayant beaucoup bien \
     c'est c'était car ce ceci cela celle celles celui certain certaine certaines certains ces cet cette \
     ceux chaque chez combien comme comment contre d'autres d'avoir d'un d'une d'être dans de depuis \
     derrière des devant doit doivent donc dont du durant dès déjà elle elles en encore ensuite entre \
     envers es est et eu eux faire fait furent fut hors ici il ils j'ai j'étais jamais je jusqu'au \
     jusqu'à jusque l'a l'autre l'on l'ont l'un l'une la laquelle le lequel les lesquelles lesquels leur \
     leurs lorsqu'il lorsque lui là m'a ma mais malgré me mes moi moins mon même mêmes n'a n'ai n'est \
     n'ont n'y n'était ne ni non nos notre nous on ont or ou oui où par parce parmi pas pendant personne \
     peu peut peuvent plus plusieurs pour pourquoi pouvait puis puisque qu'elle qu'elles qu'il qu'ils \
     qu'on qu'un qu'une quand que quel quelle quelles quelque quelques quels qui quoi quoique rien s'en \
     s'est s'il s'ils s'y sa sans sauf se selon sera serai seraient serait seront ses seulement si soi \
     soient soit sommes son sont sous suis sur t'as ta tant te tel telle tels tes toi ton toujours tous \
     tout toute toutes trop très tu un une va vers vont vos votre vous y à ça étaient étais était étant \
     étions été êtes être",
);

/// Abbreviations that point forward, as titles do: before a name or a number they end no sentence.
pub static ABBREVIATIONS_BEFORE_NAMES: WordList = WordList::new(
    "adj angl c.-à-d cap cdt cf col dr drs env gal gén lt m max mgr min mlle mlles mm mme mmes p.ex pr \
     prof sgt st ste vs",
);

/// Abbreviations before a digit only; before anything else they are words that may end a sentence.
pub static ABBREVIATIONS_BEFORE_NUMBERS: WordList =
    WordList::new("al art av ch chap col env fasc fig n no nos num p par pl pp t tab v vol éd");

/// Abbreviations that stand within a sentence and at its end: firms, places, units, months, weekdays.
pub static ABBREVIATIONS_ANYWHERE: WordList = WordList::new(
    "a.m apr av avr bd boul cie co corp dim déc dép etc ex févr inc j.-c janv jr juil ltd lun n.b nov \
     o.n.u oct p.m p.s r.-v s.a s.a.r.l sam sept sté suiv tél u.e univ ven éd édit",
);

/// Abbreviations that end their sentence wherever a capital letter follows.
pub static ABBREVIATIONS_CLOSING: WordList = WordList::new("etc");
