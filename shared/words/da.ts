/** Short Danish words that everybody knows, for codes that are read aloud and typed: no two are the same when æ, ø and å are written ae, oe and aa. */
const LIST = `
abe afsked aftale aften agurk ahorn akkord aks aktiv akvarel alarm album alf alfabet alge almue alpe alvor ambassade analyse ananas and anden anis
ankel anker anorak ansigt antenne apotek appelsin aprikos april arbejde arena arkitekt arkiv arm asfalt asie ask aspargs assistent asters atelier
atlas atlet atom aubergine audio august avis avocado bad bade badebro badehat bagel bager bageri bagside bakke balje balkon ballon bambus banan bane
banjo bank bark barn baron bas basar base basilikum bassin bast basun bat batteri beboer bedrift bedst begreb behov beluga ben besked besøg beton
bibliotek bid bil bille billedbog billede billet billig bingo biograf biologi birk birkes biskop bistade bjerg bjergtop bjælke bjørn blad bladguld
blanding blank bleg blik blind blitz blok blomkål blomme blomst blonde blot blues bluse blyant blæk blækhus blæse blæser blød blå blåbær blåhval
blåklokke bog boghylde bogmærke boks bold bolle bolsje bom bomuld bonde boot bord borg borger borte bov brand brandbil bred brev brik briller brise
bro broche brod broder brokkoli brombær bronze bror brun brunch brus bruser bryg bryn brænde brænding brød brøk brønd bud budding bue bugt buket buks
buksben bukser bule bunke bus busk butik byg bygge bygning bæk bækken bælte bænk bær bærbar bæver bøf bøg bøje bøjle bølge bølgetop bøn bønne børste
bøtte båd bål bånd båre bås cafe campus cello cement center chance charter check cider cirkel cirkus citat citron computer creme curry cykel cykle
cyklist cypres dag dagbog dagslys dal dam dame damp danmark dans danse dansk data dato debat december defekt dej dekan delfin delta deltage demo
design dessert detalje dialog diamant diesel digt digter diplom direktør dirigent disk diverse dokument dommer drage dragt drejer dreng drenge drik
drilsk drivhus drone dronning drue dræn drøm drømme dråbe due duel duft dug dugfrisk dukke dunk dusin dusk dyb dyk dykker dynamo dyne dynge dyr
dyrlæge dæk dæmning dør dørmand dørmåtte dørtrin dåb dåse eddike efterår egern egn ejendom ejer ekko eksamen ekspert ekspres ekstra elastik elefant
elegant element elev elevator elg eliksir elm elske elv emalje emne energi eng engel engelsk enhed enke enkel ental epoke erhverv ernæring ert
esdragon eske espresso essay etage etik etui europa event eventyr evig evne fabel fabrik facit fad fag fagot fakkel faktor fald falk familie fan fane
far farao farfar farm farmor fart fartøj farve fasan fast fauna favn favorit februar fem fenikel ferie fersken fest festival festlig fiber fidus figen
figur fil film filosof filt fin finale finger finsk firben firma fisk fiske fiskenet fjeder fjeld fjer fjerde fjollet fjord flag flage flagstang
flamingo flamme flaske flere fletning flink flise flittig flod flok flora flot flue flugt fly flyve flæsk fløde fløj fløjl fløjte flåde fnug fod
fodbold foder fodspor foged fold folder folie folk fond fontæne forbi forening forhæng fork forlag form formand format formel fornem forside forsøg
fortid fortov fortæl forum forår foto frakke fransk fred fredag fregne frejdig fremtid fri frihed friskole fristed frisør frodig frokost frost frugt
frugtbar fugl fugle fugtig fuldmåne funktion fyld fyldig fyr fyrig fyrre fyrtårn fysik fælde fælles fændrik færd færge færøer fæste fødsel føl føle
følge før føre førsel får fårekød gab gade gadelygte gaffel galleri galop gammel gang garage gardin garn gartner gave gavl gavn gear gebyr ged gedde
gedemælk geni gennem geografi geologi gepard geranie gerne gevinst gevir geyser gips giraf gitter giver glad gladiol glans glas glat glemme glimt
globus glæde glød gnist gnu gobelin god gods gold golf gondol gorilla grad grafik gram grammatik gran granit grantræ gratis gren grib grill gris
grotte grund gruppe grus gryde græde græker grænse græs græskar grød grøft grøn grønkål grønland grøntsag grå guide guitar gul guld guldfisk gulerod
gulv gulvtæppe gummi gyde gylden gymnast gynge gærde gæst gæster gæt gåde gård gås hage hagl hal hale halm hals halv hammer hamster handel handling
handske hane hank hare harke harpe harpiks hasselnød hastig hat hav have havelåge havfrue havn havre hede hegn hej hejre hejse held helt helte
hemmelig herlig hermelin heroisk hest hestesko hilse hilsen himmel hind hindbær hinke historie hit hjelm hjem hjerne hjerte hjort hjul hjælp hjørne
hockey hof hold honning hop hormon horn hornfisk hotel hov hoved hovedstad hul hule hulepind humle humor humør hund hundehus hundred hus husar huske
husly hval hvalfisk hvalp hvalros hvede hveps hvid hvile hvirvel hviske hyacint hyben hydrant hygge hyld hylde hyldebær hymne hyppig hyrde hytte hæder
hæfte hæk hækle hæl hænde høj højde høne hønsehus høre høst høvl håb håbe hånd håndbold håndklæde håndled håndtag hår hårbørste ideal idol idræt igle
iglo ikon ild ildsjæl imker impuls inde indgang indhold indigo indre ingefær ingeniør insekt inspektør interview iris isbjerg isbjørn isblok isfugl
iskage island ismejeri isterning italien ivrig jade jakke jakkesæt januar japan jasmin jazz jeans jern jernbane jetfly job jod jogger joker jolle
jonglør jord jordbær jordklode journal jubel jul julegave juletræ juli jungle juni junior jurist jury juvel jæger jævn kabel kabine kadet kaffe
kaffekop kage kagedåse kahyt kaj kajak kakao kaktus kald kalender kalk kalkun kalv kam kamel kamera kamille kamin kammer kammerat kamp kanal kande
kandis kane kanel kanin kano kant kantarel kaos kappe kaptajn kar karavane kardinal karneval karpe karrusel karry karse kartoffel kasket kasse kast
kastanje kastel kat katalog kategori kavaler keeper kegle kejser kemi kerne ketcher kiks kilde kilo kilt kimono kind kiosk kirke kirsebær kiste kit
kiwi kjole kjoler klap klapstol klar klarinet klasse klassisk klaver klient klima klinge klint klippe klister klo klode klods klog klokke kloster klov
klub klubhus klump klæde kløe kløft kløver knage knallert knap knib kniv knogle knold knop knude knæ koala kobber kobling kobra kode koge kogebog kok
kokosnød kold koldskål kollega komedie komet komfur komiker komma kompas koncept koncert kone konge kongerige kontakt konto kontor konvolut kop kopi
kor koral kork korkprop korn kors kort kortspil kosmos kost koste krabbe kraft krage kran krans krav krave kreativ krebs kreds kridt krok krokus krone
kronhjort krop krukke krus krydderi krydret kryds krydstogt krystal krøl krølle kube kugle kuglepen kuld kulde kulisse kultur kulør kunde kundskab
kunst kunstner kuppel kur kurv kurve kusine kuvert kvadrat kvalitet kvantum kvart kvarter kvast kvik kvinde kvist kværn kylling kys kyst kæbe kæde kæk
kælder kæledyr kæp kærlig køb køer køje køjeseng køkken køl køledisk kølig køn køre kørekort kørsel kåbe kål kålrod labyrint ladcykel lade lagen lager
lagkage lakrids laks lampe land landkort landsby lang larm laser lasso last latin latter laurbær lav lava lavendel lavine leder ledig ledning leg
legat lege legeplads legetøj leje lejr lejrbål leksikon lektor leopard ler lerkrukke levende libelle lidt lige ligge lighter lilje lim lime limfjord
limonade lind lineal linje linse liste liter liv livret lod loft log logbog loge logo lokal lokomotiv lomme lotus lounge lov lovsang lue luft luge
lugt lukke lune lunge lunt lup lyd lygte lykke lykkelig lyn lyng lynlås lyre lyrik lys lyserød lysestage lyst lytte læbe læder læge lægge læk lænestol
længde længsel lærer lærling lærred læs læse løb løber løfte løg løn lønseddel løse løsning løv løve løvetand låg lån låne lår lås låve madpakke magi
magnet mahogni maj majs makker makrel male maler maling malke mammut mand mandag mandel mandolin mange mangel mango marcipan margarin mark marked
marker marmelade marmor mars marsvin marts maske maskine mast matros mave medalje medicin medister medlem megafon mel melodi melon mening menneske
mentol mentor menu mester metal meteor meter metode metro middag midler midnat midt mikado mikrofon mikser mild miljø mimose minde mindes mindre mine
mineral minister minus minut miste mixer mjød mod mode model moden modig modul mol mole mor moral morfar morgen mormor mos mosaik mose motiv motor
motorvej mudder muffin mugge muld muldvarp mule mulig multe mumie mund mundharpe munk mur mursten mus muse museum musik musiker muskat muskel musling
musvit myg mynte myre myretue mysterie mægtig mælk mærke mærkelig møbel møde møl mølle møller mønster mønt mørk mørke måge mål måler målmand måltid
måne måned måneskin mår måske måtte nabo nakke nap narcis nat natlampe natur navle navn negl nelde nellike neon nerve net netbold neutral nik nikke
nisse nit niveau nobel node nomade nord nordlys nordpol norge notat note notits nougat november nuance nul nulpunkt nummer nyhed nyre nyse nysgerrig
nyttig nytår næb nær næse næsehorn næste nød nøddebrød nøgle nøglehul nøglering nøgtern nåde nål nåletræ oase observere ocean odde odder offentlig
okse oktober oldtid oliven olympisk omgang omslag omvej onkel onsdag opal opera opgave opskrift optik optimist orakel orange ord ordbog orden ordne
ordre ordsprog orgel orient origami original ork orkan orkester orkide orlov orm osmose ost oval overalt overskud oversæt ovn ozon padde paddehat
padle pagaj pagode pakhus pakke palads palet palme panda pande pandekage panel pap papegøje papir papkasse paprika par parade paradis paraply parasol
parfume park parkering parti partner pas pasning passager pasta pastel patent pause pave peber pedal pelikan pels pen penge pennal pensel pension
pergola perle perlehøne perron persille person pesto pianist piano pibe piccolo picnic pige pigment pil pilgrim pille pilot piment pind pindsvin
pingvin pink pinse pioner pirat pirol pizza plade plads plakat plan planet plantage plante plaster plat platin plov plukke plum plys plæne pløje
pocket podie poesi poet pokal pol politi politik polka pomfrit pony pop popcorn porcelæn porre port porto portræt pose position post postbud postkasse
postkort potte praksis pram prestige prik prikke primula prins prinsesse pris prisme problem produkt profil program projekt prolog prop propel prosa
protein prægtig præmie præst prøve pudder pudding pude puds puls pulver puma pumpe pung punkt punktum pupil puslespil pust puste pyjamas pyramide pyt
pæn pære pølse påfugl pålæg påske quiz rabarber rabat rad radar radio radise raket ramme rand rang ranke rapport raps rast rav ravn realist reb rebel
rebus recept redaktør redde rede regatta regel region register regn regnbue regning regnjakke regnorm regnskov regnvejr reje rejse rejsebog reklame
rektor rem ren rensdyr reol replik reptil rest ret retning revne revy ribben ribs ridder ride ridning ridse rille rim ring rips ris risengrød ritual
rival rive robot robust robåd rod rodeo roe rokke rokoko rolig rolle roman rose rosenkål rosin rotor rubin rubrik rude rug rugbrød rugby ruin rulle
rullebord rum rumskib rund runde rundtur rune ruse rustik rute ryg rygsæk rype rystet rytme rytter række rækværk ræs ræv rød rødbede rødkål rødspætte
røg røgelse røn rønnebær rør røre rørlægger røst røver råb råd rådhus rådyr råstof safari safran saft sag saga sagn sak saks sal salat saldo salme
salon salt salve samba samle samling sammen samovar sand sandal sandkasse sandslot sang sangbog sanger sans sardin satellit sav savanne savn savsmuld
scene scooter seddel segl sejl sejlbåd sejr sekretær sektor sekund sele seler selleri semester send sende seng senge sengetøj senior sennep september
serie servering service signal silke silo sirup sjal sjippetov sjov sjæl sjælland skab skaber skak skakbræt skal skaldyr skammel skarp skat skatkiste
ske skelet skema ski skib skifer skift skilpadde skilt skiløber skin skinke skitse skitur skive sko skole skorsten skov skovl skovsø skovtur skribent
skridt skrift skrive skrog skrub skrue skrædder skrænt skrå skuffe skulder skulptur skum skur sky skyer skygge skæbne skæg skæl skænk skærf skærm skæv
skøjte skøn skål slag slagter slalom slange slank slette slid slik slot sluse slut slæb slæde slægt sløjd sløjfe slør sløv smag smal smaragd smed
smide smidig smil smuk smule smut smutvej smykke smæk smør snakke snart sne snebold snefog snegl snekugle snemand sneplov snit snog snor snorkel snude
sodavand sofa soja sok sol solbær solcreme solhat solid solo solopgang solsikke solskin sommer sommerhus sonate sopran sorbet sort sovs spade spand
sparegris spark speciel spejder spejl spids spil spille spinat spind spir spiral spire spise spisebord spon spor sport sporty sporvogn spring sprog
sprød spurv spyd spænde spænding spætte spøg spøgelse stab stabil stadion stafet stage stak stald stamme stand standard stang start station stativ
statue status stav stave stearin sted stege stejl stemme sten stenbro stereo sti stige stik stikling stilfuld stilhed stilk stille sting stiv stjerne
stof stok stol storby storhed stork storm strand strandtur strategi streg strejf streng strik strikke strop strudel struds strøm strømpe strå stråle
student studie studio stue stump stund stykke styr styrke stær stærk stævne stød støj størrelse støtte støv støvle støvsuger stål sublim succes sukker
sum summe sump sund sundhed suppe surdej surfer sushi suveræn svale svamp svane svar svejser svend sverige sviger svimmel sving svoger svæve svævefly
svømme svømmehal svømmer syl sylte syltetøj symaskine symbol symfoni syn synge synål syre syren system syv syvsover sæbe sæbeboble sæde sædvane sæk
sækkepibe sæl sælge sælger sænke særlig sæson søde sødmælk sødt søhest søjle søløve søm sømand sømil søn søndag søskende søster søvn såle tabel tablet
taburet tag tage tagrende tagsten tak takke takt taktik tal tale talent talerstol tallerken tand tandlæge tandpasta tang tango tanke tante tape tapet
taske tast tavle tavshed taxa teater tegn tegne tegning tekande teknik tekst telefon telt teltpæl tema temmelig tempel tempo tenor teori termos tern
terning terrasse terrier teske test tid tiger tilbud tilfreds tilgiv time timian tin tind tinde tinsoldat tip tirsdag titel tjener tjeneste tjørn
toast toffel tog togrejse togt tolk tom tomat tomgang ton tone top topas topmøde torden torn torsdag torsk torv tov tradition trafik traktor tranebær
transport trapez trappe travl tredive trekant tremme trin trio trivsel trofast trofæ trold troldmand tromme trompet trone tropisk trosse trup trykker
trylle træ trækning trækul træner træsko træskærer trøje trøst tråd tuba tukan tulipan tun tundra tung tunge tunnel tur turban turist turkis turnering
tusch tusind tusindben tvilling typisk tyr tyttebær tæge tælle tæller tændstik tænke tæppe tærte tæt tøj tøjle tømmer tømrer tønde tør tørke tørklæde
tørv tøve tåge tågehorn tålmod tårn ubåd udflugt udgang udkig udsigt uge ugeblad ugedag ugle ulv umage under ung ungdom unge uniform unik union
univers urban urmager urne urskov urt urtepotte urtete usynlig utopi vaffel vagt vagtmand valg valmue valnød vals valuta vand vandfald vandkande
vandpyt vandre vandrer vandski vane vanille vante vare variant varm varme vase vask vasketøj vat vej vejr vejrhane vejviser veksel velkomst velour ven
vende venlig venskab vente ventil veranda verden vers vest vestkyst veteran viking vildsvin villa vind vinder vindmølle vindue vinge vinter vinyl viol
violet violin virke virtuos visdom vise viser visit vismand visum vital vitamin vogn vokal voks vokse voksen vove vrik vrist vugge vuggevise vulkan
vædder væg vægt vægur væk vække vækkeur væksthus vælling værdi værelse værksted vært væsen væv væve vådeng vågen vår wok yacht ydre ynde yngel yngre
yoga yoghurt yver zebra zink zone zoo zoom æble æblekage æblemost ægge æggekage ægtepar ækvator ælling ærinde ærlig ærme ærtesuppe æsel æske æstetik
æter ødegård øgle øje øjeblik ønske øre ørering ørken ørn ørred øse øst østen østers øve øvelse øverst åben åbning åkande åleruse ånd ånde åndehul åre
årring årsag årstid årti
`
export const WORDS: readonly string[] = LIST.trim().split(/\s+/)
