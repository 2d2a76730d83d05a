//! German: the words of its closed classes and its abbreviations.
//!
//! The lists are written for this library. They are folded and sorted by code point, as [`WordList`] wants them.

use super::WordList;

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs.
pub static STOP_WORDS: WordList = WordList::new(
    "ab aber alle allen aller alles als also am an ans auch auf aus außer bald bei beim bereits bevor bin \
     bis bist da dabei dadurch dafür dagegen daher dahin damals damit danach dann daran darauf daraus \
     darf darin darum darüber das dass davon davor dazu daß dein deine dem den denn der des desto dich \
     die diese diesem diesen dieser dieses dir doch dort du durch durfte dürfen eben eher ein einander \
     eine einem einen einer eines entweder er erst es etwa etwas euch euer eure falls für ganz gar gegen \
     gehabt gewesen geworden habe haben habt hast hat hatte hatten hier hinter hinterm hätte hätten ich \
     ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins ist ja je jede jedem jeden \
     jeder jedes jedoch jemand jene jenen jener jenes jetzt kann kannst kein keine keinem keinen keiner \
     keines konnte konnten können könnte könnten mag mal man manche mancher mehr mein meine meinem meinen \
     meiner meines meist mich mir mit muss musste mussten muß möchte möchten mögen müssen müsste nach \
     nachdem neben nein nicht nichts nie niemand noch nun nur ob obwohl oder oft ohne schon sehr sei seid \
     sein seine seinem seinen seiner seines seit selber selbst sich sie sind so sobald solange solche \
     solcher soll sollen sollte sollten sondern sowie sowohl statt trotz um und uns unser unsere unseren \
     unserer unter vom von vor war waren warst wart warum was weder wegen weil welche welcher welches wem \
     wen wenn wer werde werden werdet wessen wie wieder wieso will wir wird wirst wo woher wohin wollen \
     wollte wollten worden wurde wurden während wäre wären würde würden zu zudem zum zur zwar zwischen \
     über",
);

/// Prepositions, also where the word serves as a conjunction or adverb.
pub static PREPOSITIONS: WordList = WordList::new(
    "ab abseits abzüglich am an anhand anlässlich ans anstatt anstelle auf aufgrund aufs aus außer \
     außerhalb bei beiderseits beim betreffend bezüglich binnen bis dank diesseits durch durchs \
     einschließlich entgegen entlang exklusive fern für fürs gegen gegenüber gemäß halber hinsichtlich \
     hinter hinterm hinters im in infolge inklusive inmitten innerhalb ins jenseits kraft laut längs \
     mangels mit mithilfe mitsamt mittels nach nahe namens neben nebst nächst ober oberhalb ohne per pro \
     samt seit seitens sonder statt trotz um ums unbeschadet ungeachtet unter unterhalb unterm unters \
     unweit vermöge via vom von vor vorbehaltlich vorm vors wegen wider während zu zufolge zugunsten \
     zuliebe zum zur zuungunsten zuzüglich zwecks zwischen über überm übers",
);

/// Conjunctions, also where the word serves as an adverb or pronoun.
pub static CONJUNCTIONS: WordList = WordList::new(
    "aber als anstatt ausgenommen bevor beziehungsweise bis bzw da damit dass daß denn desto doch ehe \
     entweder falls indem indes indessen insofern insoweit je jedoch nachdem ob obgleich obschon obwohl \
     obzwar oder respektive seit seitdem sobald sodass sofern solange sondern sooft soviel soweit sowenig \
     sowie sowohl statt trotzdem umso und ungeachtet weder weil wenn wenngleich wie wiewohl wo wobei \
     wodurch wohingegen während zumal",
);

/// Abbreviations that point forward, as titles do: before a name or a number they end no sentence.
pub static ABBREVIATIONS_BEFORE_NAMES: WordList = WordList::new(
    "abzgl allg bspw bzgl bzw ca d.h dipl dipl.-ing dir dr ehem einschl engl evtl exkl fr frl frz geb \
     gegr gen gest ggf griech hl hptm hr i.a i.d.r ing inkl insb insbes jr kom lat lt maj max mind oberst \
     obst prof rep sen sog sogen st u.a u.u urspr v.a vgl wg z.b z.zt zw zzgl",
);

/// Abbreviations before a digit only; before anything else they are words that may end a sentence.
pub static ABBREVIATIONS_BEFORE_NUMBERS: WordList = WordList::new(
    "abb abs anm art aufl az bd bde bsp ca ff fig hrsg hs jh kap lfd nr nrn par pos rdnr rn s sp std tab \
     tel tl u.d.m zi ziff",
);

/// Abbreviations that stand within a sentence and at its end: firms, places, units, months, weekdays.
pub static ABBREVIATIONS_ANYWHERE: WordList = WordList::new(
    "a.d a.m apr aug b.a bzw co corp d.i dez e.v etc feb febr ff gebr ges gmbh inc jan jh jhd jr jul jun \
     jän k.o km ltd m.a m.e min mio mrd mär n.chr nov o.g o.ä okt p.m p.s sep sept std str tsd u.a u.s \
     u.v.m u.ä usf usw v.chr verl z.t zt",
);

/// Abbreviations that end their sentence wherever a capital letter follows.
pub static ABBREVIATIONS_CLOSING: WordList = WordList::new("etc usf usw");
