/** The routes. Every page is its own chunk, so that a phone loads only what it shows. */
import { Navigate, Route, Router, useParams } from '@solidjs/router'
import { type Component, lazy } from 'solid-js'
import { preferredFace } from './face.ts'
import { loadAllTexts, loadRoomTexts } from './i18n.tsx'
import type { PAGES } from './pages.ts'
import { Shell } from './ui/Shell.tsx'

/** On the way from the code on the wall to the first note: these have their texts already. */
function light<Name extends string>(load: () => Promise<Record<Name, Component>>, name: Name) {
  return lazy(async () => ({ default: (await load())[name] }))
}
function page<Name extends string>(load: () => Promise<Record<Name, Component>>, name: Name) {
  return lazy(async () => ({ default: (await Promise.all([load(), loadAllTexts()]))[0][name] }))
}
/** Pages of those who run a workshop, and those that are seldom seen. */
const later = (name: keyof typeof PAGES) =>
  lazy(async () => {
    const [page] = await Promise.all([import('./pages.ts').then(({ PAGES }) => PAGES[name]()), loadAllTexts()])
    return { default: page }
  })

const LandingPage = light(() => import('./accounts/LandingPage.tsx'), 'LandingPage')
const SetupPage = later('SetupPage')
const SignInPage = later('SignInPage')
const SignUpPage = later('SignUpPage')
const AccountPage = later('AccountPage')
const WorkshopsPage = later('WorkshopsPage')
const NewWorkshopPage = later('NewWorkshopPage')
const PosterPage = later('PosterPage')
const JoinPage = light(() => import('./join/JoinPage.tsx'), 'JoinPage')
const ResumePage = later('ResumePage')
const BoardPage = page(() => import('./board/BoardPage.tsx'), 'BoardPage')
const ListPage = lazy(async () => ({ default: (await Promise.all([import('./outline/ListPage.tsx'), loadRoomTexts()]))[0].ListPage }))
const PhonePage = light(() => import('./phone/PhonePage.tsx'), 'PhonePage')
const WallPage = page(() => import('./wall/WallPage.tsx'), 'WallPage')
const ProgrammePage = later('ProgrammePage')
const HistoryPage = later('HistoryPage')
const DraftPage = later('DraftPage')
const AnswersPage = later('AnswersPage')
const OutcomePage = later('OutcomePage')
const TemplatesPage = later('TemplatesPage')
const TemplatePage = later('TemplatePage')
const NotFoundPage = later('NotFoundPage')

/** One link works everywhere: it opens the face that suits. */
function FaceDoor() {
  const { id } = useParams<{ id: string }>()
  return <Navigate href={`/w/${id}/${preferredFace()}`} />
}

export function App() {
  return (
    <Router root={Shell}>
      <Route path="/" component={LandingPage} />
      <Route path="/setup" component={SetupPage} />
      <Route path="/signin" component={SignInPage} />
      <Route path="/signup/:token" component={SignUpPage} />
      <Route path="/account" component={AccountPage} />
      <Route path="/workshops" component={WorkshopsPage} />
      <Route path="/workshops/new" component={NewWorkshopPage} />
      <Route path="/join/:tokenOrCode" component={JoinPage} />
      <Route path="/resume" component={ResumePage} />
      <Route path="/w/:id">
        <Route path="/" component={FaceDoor} />
        <Route path="/canvas" component={BoardPage} />
        <Route path="/list" component={ListPage} />
        <Route path="/phone" component={PhonePage} />
        <Route path="/wall" component={WallPage} />
        <Route path="/programme" component={ProgrammePage} />
        <Route path="/history" component={HistoryPage} />
        <Route path="/draft" component={DraftPage} />
        <Route path="/poster" component={PosterPage} />
        <Route path="/outcome" component={AnswersPage} />
      </Route>
      <Route path="/templates" component={TemplatesPage} />
      <Route path="/templates/:id" component={TemplatePage} />
      <Route path="/outcome/:token" component={OutcomePage} />
      <Route path="/:tokenOrCode" matchFilters={{ tokenOrCode: /^[a-z0-9]{6}$/i }} component={JoinPage} />
      <Route path="*" component={NotFoundPage} />
    </Router>
  )
}
