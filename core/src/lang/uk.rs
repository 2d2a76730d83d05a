//! Ukrainian: the words of its closed classes and its abbreviations.
//!
//! The lists are written for this library. They are folded and sorted by code point, as [`WordList`] wants them.

use super::WordList;

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs.
pub static STOP_WORDS: WordList = WordList::new(
    "а або адже але б без би бо був буде будемо буду будуть будь-який була були було бути більш біля в \
     вам вами вас ваш ваша ваше ваші весь вже ви вона вони все всього вся всі всіх всієї від він де для \
     до дуже ж же з за завжди замість заради зараз звідки знову зо зі й його йому ким кого кожен кожна \
     кожне коли кому крім куди кілька ли лише мене менш мені ми мною мов мого може можна можуть моя моє \
     моєї мої моїх міг між мій на навколо навіть навіщо над нам нами нас наче наш наша наше наших нашого \
     нашої наші не нема немає нею неї ним ними них нього ньому ні ніж ній ніколи нім ніхто нічого ніщо о \
     об од ось перед по поки потрібно потім при про проти під після сам сама саме само самі свого свою \
     своя своє своєї свої своїм своїх свій себе серед скільки собою собі та так така таке такий таких \
     також такі там твоя твої твій те тебе теж тепер ти тим тих тобою тобі того тоді той тому треба ту \
     тут ті тільки тієї у уже усе усі хоч хоча хто це цей цим цих цього цьому цю ця ці цієї через чи чий \
     чим чого чому ще що щоб я як яка яке який яких якого якої якщо які є і із інша інший інших інші їй \
     їм їх їхня їхні їхній її",
);

/// Abbreviations that point forward, as titles do: before a name or a number they end no sentence.
pub static ABBREVIATIONS_BEFORE_NAMES: WordList = WordList::new(
    "акад англ буд бул вул ген гол гр див дир доц зав заст канд кап кв корп лат лейт м наб напр нім о обл \
     п п-н пл полк пор пр пров просп проф р-н с св серж смт ст т.зв тов фр ім інж",
);

/// Abbreviations before a digit only; before anything else they are words that may end a sentence.
pub static ABBREVIATIONS_BEFORE_NUMBERS: WordList =
    WordList::new("вип гл див кн л н оп п пор пп рис розд с ст стор т табл тел ч іл");

/// Abbreviations that stand within a sentence and at its end: firms, places, units, months, weekdays.
pub static ABBREVIATIONS_ANYWHERE: WordList = WordList::new(
    "бер в вв вер вт год грн груд до.н.е дол жовт квіт кг км коп л лип лист лют м млн млрд мм мін н.е нд \
     пн под прим пт р рр с сб сек серп ср ст січ т т.д т.п тис трав трлн ч черв чол чт шт ін",
);

/// Abbreviations that end their sentence wherever a capital letter follows.
pub static ABBREVIATIONS_CLOSING: WordList = WordList::new("т.д т.п ін");
