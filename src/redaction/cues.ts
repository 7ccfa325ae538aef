// What stands before a name in the languages that the shipped rules read. No list of names: one would judge by origin.

/** Words with which somebody is addressed. */
export const GREETINGS =
  "dear|hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day)|hallo|liebe[r]?|sehr geehrte[r]?|geehrte[r]?|guten (?:tag|morgen|abend)|grüezi|moin|servus|bonjour|bonsoir|salut|chère?|hola|estimad[oa]|querid[oa]|buen(?:os|as) (?:d[ií]as|tardes|noches)|buen d[ií]a|ciao|salve|car[oa]|gentile|egregio|buon(?:giorno|asera)|ol[aá]|prezad[oa]|bom dia|boa (?:tarde|noite)|beste|geachte|hoi|hej|hei|kære|kära|cześć|witam|szanown[ya]|уважаем(?:ый|ая)|дорог(?:ой|ая)|здравствуйте|привет|шановн(?:ий|а)|вітаю";

/** Words before a name at the end, on the same line or the one before it. */
export const CLOSINGS =
  "(?:best |kind |warm |kindest |warmest |many )?regards|best wishes|all the best|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|respectfully|mit (?:freundlichen|besten|herzlichen|vielen) gr(?:ü|ue)(?:ß|ss)en|(?:viele|liebe|beste|herzliche|freundliche) gr(?:ü|ue)(?:ß|ss)e|(?:lieben |besten )?gru(?:ß|ss)|mfg|lg|vg|(?:bien )?cordialement|bien à vous|amicalement|salutations|atentamente|(?:un )?(?:cordial )?saludos?|un abrazo|(?:cordiali |distinti )?saluti|atenciosamente|(?:com os melhores )?cumprimentos|abraços|met vriendelijke groet(?:en)?|groet(?:en|jes)|med vänliga hälsningar|(?:vänliga )?hälsningar|mvh|(?:venlig )?hilsen|pozdrawiam|z poważaniem|с уважением|з повагою|best";

/** Words that end a message only where the name stands alone on the line below; on the same line they thank somebody. */
export const THANKS = "thanks|many thanks|thank you|cheers|take care|love|danke|merci|gracias|grazie|obrigad[oa]|bedankt|tack";

/** Words with which somebody says who it is. */
export const SELF =
  "my name is|my name's|call me|mein name ist|ich hei(?:ß|ss)e|je m['’]appelle|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome è|(?:o )?meu nome é|chamo-me|mijn naam is|ik heet|jag heter|mitt namn är|jeg heter|mit navn er|nazywam się|mam na imię|меня зовут|мене звати";

/** Words that make a title that follows the writer's own: `I am Dr Stone`. */
export const BEING = "i am|i'm|i’m|this is|it is|it's|it’s|ich bin|hier ist|je suis|c['’]est|soy|sono|sou|ik ben|jag är|jeg er|aqui é";

/** Titles; in some languages a noun follows, in none a verb. */
export const TITLES =
  "mr|mrs|ms|mx|miss|dr|prof|professor|doctor|sir|dame|herrn?|frau|fräulein|monsieur|madame|mademoiselle|mme|mlle|sr|sra|srta|señor|señora|don|doña|sig|signor|signora|dott|dott\\.?ssa|senhor|senhora|ing|mevrouw|meneer|mevr|dhr|pan|pani|г-н|г-жа|пан|пані";

/** People by what they are to the writer: `my colleague Anna Berg`. */
export const RELATIONS =
  "(?:my|our|your|mein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?|dein(?:e[nmrs]?)?|ihr(?:e[nmrs]?)?|mon|ma|notre|votre|mi|nuestr[oa]|tu|su|mio|mia|meu|minha|mijn|min) (?:\\p{L}+ )?(?:colleague|co-?worker|boss|manager|supervisor|director|line manager|assistant|friend|wife|husband|partner|brother|sister|son|daughter|mother|father|kolleg(?:e|in|en)|chef(?:in)?|freund(?:in)?|mann|ehemann|ehefrau|bruder|schwester|collègue|patronn?e?|amie?|femme|mari|frère|sœur|colega|jef[ea]|amig[oa]|espos[oa]|marido|herman[oa]|collega|capo|marito|moglie|fratello|sorella)";

/** Words in the place of a name that are none: what everybody is called, and what begins a sentence. */
export const NOBODY: ReadonlySet<string> = new Set(
  "sir madam sirs ladies gentlemen all everyone everybody anyone team folks guys friend friends colleague colleagues candidate candidates applicant applicants participant member members customer client user subscriber seller buyer owner employee student students professor doctor dr prof mr mrs ms evaluator reviewer editor author recruiter hr hiring manager recruitment talent job jobseeker seeker investor trader partner linkedin whatsapp telegram facebook there again world mate man bro brother sister dear darling sure interview topic honey babe beautiful handsome it the this that these those i we you he she they my our your his her their its if in on at to for from with and or but so no not yes ok okay thanks thank sorry just hope hoping how are is was do does did can could would please let me am must which they've it's what when where why who nice good great happy welcome congratulations damen herren herr frau zusammen kollege kollegin kollegen kolleginnen bewerber bewerberin team alle ihr sie wir ich du es das die der und oder danke vielen madame monsieur mesdames messieurs tous toutes collègue collègues je nous vous merci candidat candidate señor señora señores todos todas equipo amigo amiga colega candidato candidata gracias tutti tutte signori collega grazie prezados obrigado iedereen allemaal alla".split(
    " ",
  ),
);

/** Words between the parts of one name. */
export const PARTICLES = "von|van|vom|zu|zum|zur|de|der|den|del|della|di|da|do|du|dos|das|la|le|el|al|bin|ibn|ben|abu|ter|ten|af|av|y|e";

/** Names that are words of every day, too, and short ones: in lower case they are not taken for a name. */
export const WORDS: ReadonlySet<string> = new Set(
  "will may mark bill grace hope faith joy rose june april august art frank grant rich sue rob pat drew jack max dawn ivy iris chance summer autumn guy dean ray gene chase lane miles young long white brown black green gray king price page west north hill field stone wood woods moon day knight bishop baker cook carter hunter mason miller parker porter potter smith taylor turner walker cash case bank banks best more major post rank power sharp short small strong swift wise gut lang klein gross jung frei wolf koch bauer weber richter kaiser vogel fuchs rico leal bueno santos luz cruz mar sol paz".split(
    " ",
  ),
);

/** Two letters that begin sentences: never taken for a name by themselves. */
export const SHORT_WORDS: ReadonlySet<string> = new Set(
  "he an do so no in on of to at as is it be by or us we me my am if go up la le el al es un se si tu su da du er im zu wo ja ok hi mr ms dr hr it cv id pm tv uk eu un us".split(
    " ",
  ),
);
