//! Russian: the words of its closed classes and its abbreviations.
//!
//! The lists are written for this library. They are folded and sorted by code point, as [`WordList`] wants them.

use super::WordList;

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs.
pub static STOP_WORDS: WordList = WordList::new(
    "а без безо более будем будет будто буду будут бы был была были было быть в вам вами вас ваш ваша \
     ваше ваши ведь весь вместо во вокруг вон вот все всегда всего всей всем всех всю вся всё вы где да \
     даже для до другая другие других другой его ее ей ему если есть еще ещё её же за зачем здесь и из \
     изо или им именно ими иной их к каждая каждое каждый как какая какие какой кем ко когда кого кому \
     которая которого которое которой которые который которых кроме кто куда ли либо лишь любой между \
     менее меня мне мной мною мог могут мое моего моей может можно мои моих мой моя моё мы на над надо \
     нам нами нас наш наша наше нашего нашей наши наших не него нее ней нельзя нем нему несколько нет неё \
     ни никогда никто ним ними них ничего ничто но нужно нём о об обо около он она они опять от откуда \
     ото очень перед по под подо пока после потом потому почему поэтому при про против ради раз с сам \
     сама сами само самый свое своего своей свои своим своих свой свою своя своё себе себя сейчас сколько \
     снова со собой среди стал та так такая также такие таких такое такой там твои твой твоя те тебе тебя \
     тем теперь тех то тобой тогда того тоже той только том тому тот ту тут ты у уже хотя чего чей чем \
     чему через что чтобы эта эти этим этих это этого этой этому этот эту я",
);

/// Abbreviations that point forward, as titles do: before a name or a number they end no sentence.
pub static ABBREVIATIONS_BEFORE_NAMES: WordList = WordList::new(
    "акад англ бул г г-жа г-н гг-н ген гл гр гр-н греч дер дир доц зав зам им инж исп итал канд кап кв \
     корп лат лейт н.э наб напр нем о обл пер пл подп полк пос пр просп проф р-н с св серж см ср ст стр \
     т.е т.к т.н т.о тов ул фр",
);

/// Abbreviations before a digit only; before anything else they are words that may end a sentence.
pub static ABBREVIATIONS_BEFORE_NUMBERS: WordList =
    WordList::new("вып гл д ил илл кн л лит н ном оп п пар пп разд рис с см ср ст стр т табл тел тт ч");

/// Abbreviations that stand within a sentence and at its end: firms, places, units, months, weekdays.
pub static ABBREVIATIONS_ANYWHERE: WordList = WordList::new(
    "авг апр в вв вс вт г гг дек долл др июл июн к.п кг км коп л м мар мин млн млрд мм н.э ноя нояб окт \
     п.п пн пр проч пт руб с.г сб сек сен сент см ср т т.д т.п трлн тыс фев февр ч чел чт шт экз янв",
);

/// Abbreviations that end their sentence wherever a capital letter follows.
pub static ABBREVIATIONS_CLOSING: WordList = WordList::new("др т.д т.п");
