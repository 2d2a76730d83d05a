//! Portuguese: the words of its closed classes and its abbreviations.
//!
//! The lists are written for this library. They are folded and sorted by code point, as [`WordList`] wants them.

use super::WordList;

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs.
pub static STOP_WORDS: WordList = WordList::new(
    "a agora ainda algo algum alguma algumas alguns alguém ali além ante antes ao aos após aquela aquelas \
     aquele aqueles aqui aquilo as assim até bem cada com comigo como consigo contra cuja cujo da daquele \
     das de depois desde dessa desse desta deste deve devem do dos dum duma durante e ela elas ele eles \
     em embora enquanto entre então era eram essa essas esse esses esta estamos estar estas estava \
     estavam este estes esteve estou está estão eu faz fazer foi foram fosse haver havia hoje houve há \
     isso isto já lhe lhes lá mais mas me menos mesma mesmas mesmo mesmos meu meus mim minha minhas muita \
     muitas muito muitos na nada nas nem nenhum nenhuma nessa nesse nesta neste ninguém no nos nossa \
     nossas nosso nossos num numa nunca não nós o onde os ou outra outras outro outros para pela pelas \
     pelo pelos per perante pode podem podia pois por porque porém pouco poucos pra quais qual quando \
     quase que quem quê se seja sejam sem sempre sendo ser seria será serão seu seus si sido sob sobre \
     somente somos sou sua suas são só tais tal também tanto te tem temos tenho ter teu teve ti tido \
     tinha tinham toda todas todo todos tu tua tudo têm um uma umas uns vai você vocês várias vários vão \
     vós à às é és",
);

/// Abbreviations that point forward, as titles do: before a name or a number they end no sentence.
pub static ABBREVIATIONS_BEFORE_NAMES: WordList = WordList::new(
    "arq cap cel cf d dr dra drs dª eng engº ex exma exmo fr gen ilmo maj min p.ex pe prof profa profª \
     rev s sgt sr sra sras srs srta st sta sto ten vs",
);

/// Abbreviations before a digit only; before anything else they are words that may end a sentence.
pub static ABBREVIATIONS_BEFORE_NUMBERS: WordList = WordList::new(
    "art arts cap caps ed fig figs fl fls inc n no nº núm p par pp pág págs séc t tel tomo vol vols",
);

/// Abbreviations that stand within a sentence and at its end: firms, places, units, months, weekdays.
pub static ABBREVIATIONS_ANYWHERE: WordList = WordList::new(
    "a.c a.m abr ago apto av cia co corp d.c dep depto dom e.u.a edit esq etc fev inc jan jr jul jun km \
     lda ltd ltda mai min n.b nov p.m p.s qua qui s.a seg sex sr sáb tel univ",
);

/// Abbreviations that end their sentence wherever a capital letter follows.
pub static ABBREVIATIONS_CLOSING: WordList = WordList::new("etc");
