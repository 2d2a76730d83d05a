//! English: the words of its closed classes and its abbreviations.
//!
//! The lists are written for this library. They are folded and sorted by code point, as [`WordList`] wants them.

use super::WordList;

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs.
pub static STOP_WORDS: WordList = WordList::new(
    "a about above across after again against ain't all along already also although always am among an \
     and another any are aren't around as at be because been before behind being below beneath beside \
     besides between beyond both but by can can't cannot could couldn't despite did didn't do does \
     doesn't doing don't done down during each either else even ever every except few fewer for from had \
     hadn't half has hasn't have haven't having he he'd he'll he's hence her here here's hers herself him \
     himself his how how's however i i'd i'll i'm i've if in inside into is isn't it it'd it'll it's its \
     itself just let's like many may me might mightn't mine more most much must mustn't my myself near \
     needn't neither never no none nor not now of off often on once one oneself only onto or other ought \
     our ours ourselves out outside over own past per quite rather same several shall shan't she she'd \
     she'll she's should shouldn't since so some still such than that that'd that'll that's the their \
     theirs them themselves then there there'll there's therefore these they they'd they'll they're \
     they've this those though through throughout thus to too toward towards under unless until unto up \
     upon us very via was wasn't we we'd we'll we're we've were weren't what what's whatever when \
     whenever where where's whereas wherever whether which whichever while who who'd who'll who's whoever \
     whom whose why will with within without won't would wouldn't yet you you'd you'll you're you've your \
     yours yourself yourselves",
);

/// Prepositions, also where the word serves as a conjunction or adverb.
pub static PREPOSITIONS: WordList = WordList::new(
    "aboard about above across after against along alongside amid amidst among amongst around as at atop \
     before behind below beneath beside besides between beyond by concerning considering despite down \
     during except excluding following for from in including inside into like minus near notwithstanding \
     of off on onto opposite out outside over past per plus regarding round since than through throughout \
     till to toward towards under underneath unlike until unto up upon versus via with within without",
);

/// Conjunctions, also where the word serves as an adverb, preposition or pronoun.
pub static CONJUNCTIONS: WordList = WordList::new(
    "after albeit although and as because before but if lest nor once or provided providing since so supposing than that \
     though till unless until when whenever where whereas whereby wherever whether while whilst yet",
);

/// Personal, possessive, demonstrative, relative and indefinite pronouns, and contractions that begin with one.
pub static PRONOUNS: WordList = WordList::new(
    "another anybody anyone anything each everybody everyone everything he he'd he'll he's her hers \
     herself him himself his i i'd i'll i'm i've it it'd it'll it's its itself me mine my myself nobody \
     none nothing one oneself other our ours ourselves she she'd she'll she's somebody someone something \
     that that'd that'll that's thee their theirs them themself themselves these they they'd they'll \
     they're they've thine this those thou thy thyself us we we'd we'll we're we've what what's whatever \
     which whichever who who'd who'll who's whoever whom whomever whose whosoever you you'd you'll you're \
     you've your yours yourself yourselves",
);

/// Abbreviations that point forward, as titles do: before a name or a number they end no sentence.
pub static ABBREVIATIONS_BEFORE_NAMES: WordList = WordList::new(
    "adj adm amb asst atty benj bp brig brig.gen bros capt cdr cf chas cmdr col comdr cpl cpt det dr drs e.g edw eg \
     esp fr ft gen geo gov hon i.e ie insp jas jos loc lt lt.col m maj maj.gen messrs mlle mme mr mrs ms msgr mt mx \
     op pfc pres prof pt pvt rep reps rev robt rt rt.hon sen sens sgt sr sra st sta ste supt thos v ven viz vs wm",
);

/// Of the abbreviations before names and numbers, those that in small letters are words or may stand at the end of a sentence.
pub static ABBREVIATIONS_AND_WORDS: WordList = WordList::new(
    "adj adm amb app art asst bros capt col cpl cpt det fr ft gen gov hon loc m mar op par pres prof pt pvt rep reps rev rt sen sens \
     sgt supt tab v",
);

/// Abbreviations before a digit only; before anything else they are words that may end a sentence.
pub static ABBREVIATIONS_BEFORE_NUMBERS: WordList = WordList::new(
    "app approx arg art ca ch chap cl col ed eq eqn ex fig figs ll mar no nos nr n° nº op p par para pars pp pt ref \
     sec sect tab vol vols",
);

/// Abbreviations that stand within a sentence and at its end: firms, places, units, months, weekdays.
pub static ABBREVIATIONS_ANYWHERE: WordList = WordList::new(
    "&c a.d a.k.a a.m al apr ariz assn aug ave b.a b.c b.sc bldg blvd c.e calif cert cit co colo conn \
     corp cos ct d.c dec dept dist div e.u est et.al etc ext feb fla fri ft ga hr hrs hwy ibid inc ind \
     inst intl jan jr jul jun kan kg km l.a la lb lbs ltd m.a m.d m.sc md mfg mg mich min minn mins \
     misc mm mo mon mont mph n.y n.z natl neb nev nov o.k oct okla ont oz p.m p.o p.s pa ph.d que rd \
     sec secs sep sept sq sr st tbsp tel tenn tex thu thur thurs tsp tue tues u.k u.n u.s u.s.a u.s.s.r \
     univ va vt w.h.o weds wis wyo yd yr yrs",
);

/// Abbreviations that end their sentence wherever a capital letter follows: times, units, `etc.`
pub static ABBREVIATIONS_CLOSING: WordList = WordList::new(
    "a.m cm etc ft hr hrs kg km kph lb lbs mg min mins ml mm mph oz p.m sec secs sq tbsp tsp yd yds yr yrs",
);

/// What may follow a time of day within the sentence: weekdays, months, time zones.
pub static AFTER_TIMES: WordList = WordList::new(
    "april august cdt central cst december eastern edt est february friday gmt january july june march mdt monday \
     mountain mst november october pacific pdt pst saturday september sunday thursday tuesday utc wednesday",
);

/// Words that open sentences and are hardly ever names: what stands behind an abbreviation is a new sentence then.
pub static SENTENCE_STARTERS: WordList = WordList::new(
    "a about according after again all also although an and another are as asked at because before besides both but by \
     can could despite did didn do does during each either even every finally first for from had has have he her here \
     hers his how however http https i if in indeed instead is isn it its last later let many maybe meanwhile more moreover most \
     much my nevertheless no nobody none nor not nothing now of often on once one only or other others our over perhaps \
     please several shall she should since so some someone something sometimes soon still such thank that the their \
     then there therefore these they this those though thus to today tomorrow two unless until was we were what when \
     whenever where whether which while who whoever whose why with without would www yes yesterday yet you your",
);

/// Verbs that tell who spoke.
pub static SPEECH_VERBS: WordList = WordList::new(
    "added announced answered asked asks continued cried demanded exclaimed explained inquired insisted \
     interrupted muttered pleaded repeated replied roared said says screamed shouted shrieked sobbed urged \
     whispered wondered wrote yelled",
);

/// Names that end in a question or exclamation mark.
pub static MARKED_NAMES: WordList = WordList::new("jeopardy yahoo yum");

/// Two easy words in one, of three syllables or more together: none of Gunning's hard words. Plurals in `-ies` are listed
/// themselves; other endings are the rules'.
pub static JOINED_WORDS: WordList = WordList::new(
    "afterlife aftermath afternoon aftershock afterthought afterward afterwards altogether anybody anyhow \
     anymore anyone anything anytime anyway anywhere babysitter basketball beekeeper blackberries blackberry \
     blueberries blueberry bodyguard bookkeeper bookkeeping bulldozer businessman businesspeople businesswoman \
     buttercup butterflies butterfly buttermilk butterscotch buttonhole bystander cameraman candlelight \
     candlestick cheerleader cheeseburger cobblestone copyright cornerstone countertop countryman countryside \
     cranberries cranberry daydreamer dinnertime dishwasher doorkeeper dragonflies dragonfly dressmaker \
     easygoing elderberries elderberry entryway everybody everyday everyone everything everywhere filmmaker \
     fingernail fingerprint fingertip firecracker firefighter fisherman forever forthcoming gatekeeper gentleman \
     gentlewoman gingerbread goalkeeper godfather godmother gooseberries gooseberry grandchildren granddaughter \
     grandfather grandmother grandparent grasshopper hairdresser handwriting headquarters hereafter homecoming \
     homemaker homeowner honeycomb honeymoon housekeeper however hummingbird incoming innkeeper jellyfish \
     ladybird ladybug landowner lawmaker lawnmower lifesaver lumberjack matchmaker merrymaking middleman \
     moneymaker moreover motherland motorbike motorboat motorway nevertheless newcomer newsletter newspaper \
     nobody nonetheless nutcracker ongoing onlooker otherwise outgoing outnumber overboard overcame overcoat \
     overcome overdo overdue overflow overhaul overhead overhear overheard overjoyed overlap overload overlook \
     overnight overpower overrun oversaw overseas oversee oversight oversleep overtake overthrow overtime \
     overtook overturn overview overweight overwork paperback paperweight paperwork passerby peacekeeper \
     peacemaker peppercorn peppermint pillowcase pineapple pocketbook pocketknife policeman policewoman \
     powerhouse raspberries raspberry rattlesnake riverbank riverside salesperson schoolteacher screwdriver \
     shoemaker shopkeeper silversmith silverware skyscraper somebody songwriter spiderweb stepdaughter \
     stepfather stepmother storyteller strawberries strawberry summertime sunflower tablecloth tablespoon \
     taxpayer thereafter thunderbolt thunderstorm timekeeper together troublemaker typewriter undercover \
     undercut underdog undergo underground underline underneath understand understood undertake undertook \
     underwater underway underwear underworld upcoming volleyball watchmaker watercolor waterfall waterfront \
     watermelon waterproof waterway weatherman whatever whatsoever wheelbarrow whenever wherever whichever \
     whoever windowpane windowsill windshield winemaker wintertime woodpecker",
);

/// Abbreviations of words that lists of familiar words hold: times, months and weekdays, titles, and names of places. Those that are words
/// themselves (`sun`, `wed`) are left out.
pub static FAMILIAR_ABBREVIATIONS: WordList = WordList::new(
    "a.m apr aug d.c dec dr feb fri jan jr jul jun l.a mon mr mrs ms n.y nov oct p.m sep sept sr st \
     thurs tues u.k u.s u.s.a u.s.s.r uk usa ussr",
);

/// Adjectives that take `-er` and `-est`.
pub static COMPARED_ADJECTIVES: WordList = WordList::new(
    "able angry bare big bitter black bland bleak blind blue blunt bold brave brief bright brisk broad brown busy \
     calm cheap cheery chilly clean clear clever close cloudy clumsy coarse cold common cool cozy crazy crisp cruel \
     curly damp dandy dark dead deaf dear deep dense dim dirty drowsy dry dull dumb dusty eager early easy empty \
     faint fair fancy far fast fat feeble few fierce fine firm flat foggy fond foul free fresh friendly full funny \
     fussy fuzzy gay gentle giant glad gloomy gold good grand grassy gray great greedy green grey grim guilty hairy \
     handsome handy happy hard harsh hasty healthy heavy high hollow holy honest hot huge humble hungry icy idle ill \
     itchy jolly juicy keen kind kindly lame large late lazy lean light likely little lively lone lonely long loose \
     loud lovely low loyal lucky mad mean meek mellow merry messy mighty mild milky misty moist mossy muddy naked \
     narrow nasty naughty near neat needy new nice noble noisy odd old pale pink plain pleasant polite poor pretty \
     prompt proper proud puffy pure queer quick quiet rainy rare raw ready red rich ripe rosy rough round rude rusty \
     sad safe salty sandy scarce secure shabby shady shaggy shaky shallow sharp shiny short shy sick silent silly \
     simple skinny sleepy slender slick slight slim slippery sloppy slow sly small smart smooth sneaky snowy soapy \
     sober soft solid sore sorry sound sour sparse spicy square steady steep sticky stiff still stingy stony stormy \
     stout straight strange strict strong stupid sturdy sunny sure sweet swift tall tame tan tardy tasty tender \
     thick thin thirsty thorny tidy tight tiny tough tricky true ugly unhappy vague vain warm wary wavy weak wealthy \
     weary weedy wet white wicked wide wild windy wise woolly worthy wrong yellow young",
);
