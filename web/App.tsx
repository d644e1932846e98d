/** The routes. Every page is its own chunk, so that a phone loads only what it shows. */
import { Navigate, Route, Router, useParams } from '@solidjs/router'
import { type Component, lazy } from 'solid-js'
import { preferredFace } from './face.ts'
import { loadAllTexts, loadRoomTexts } from './i18n.tsx'
import { Shell } from './ui/Shell.tsx'

/** On the way from the code on the wall to the first note: these have their texts already. */
function light<Name extends string>(load: () => Promise<Record<Name, Component>>, name: Name) {
  return lazy(async () => ({ default: (await load())[name] }))
}
function page<Name extends string>(load: () => Promise<Record<Name, Component>>, name: Name) {
  return lazy(async () => ({ default: (await Promise.all([load(), loadAllTexts()]))[0][name] }))
}

const LandingPage = light(() => import('./accounts/LandingPage.tsx'), 'LandingPage')
const SetupPage = page(() => import('./accounts/SetupPage.tsx'), 'SetupPage')
const SignInPage = page(() => import('./accounts/SignInPage.tsx'), 'SignInPage')
const SignUpPage = page(() => import('./accounts/SignUpPage.tsx'), 'SignUpPage')
const AccountPage = page(() => import('./accounts/AccountPage.tsx'), 'AccountPage')
const WorkshopsPage = page(() => import('./workshops/WorkshopsPage.tsx'), 'WorkshopsPage')
const NewWorkshopPage = page(() => import('./workshops/NewWorkshopPage.tsx'), 'NewWorkshopPage')
const PosterPage = page(() => import('./workshops/PosterPage.tsx'), 'PosterPage')
const JoinPage = light(() => import('./join/JoinPage.tsx'), 'JoinPage')
const ResumePage = page(() => import('./resume/ResumePage.tsx'), 'ResumePage')
const BoardPage = page(() => import('./board/BoardPage.tsx'), 'BoardPage')
const ListPage = lazy(async () => ({ default: (await Promise.all([import('./outline/ListPage.tsx'), loadRoomTexts()]))[0].ListPage }))
const PhonePage = light(() => import('./phone/PhonePage.tsx'), 'PhonePage')
const WallPage = page(() => import('./wall/WallPage.tsx'), 'WallPage')
const ProgrammePage = page(() => import('./programme/ProgrammePage.tsx'), 'ProgrammePage')
const HistoryPage = page(() => import('./history/HistoryPage.tsx'), 'HistoryPage')
const DraftPage = page(() => import('./draft/DraftPage.tsx'), 'DraftPage')
const NotFoundPage = page(() => import('./ui/NotFoundPage.tsx'), 'NotFoundPage')

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
      </Route>
      <Route path="/:tokenOrCode" matchFilters={{ tokenOrCode: /^[a-z0-9]{6}$/i }} component={JoinPage} />
      <Route path="*" component={NotFoundPage} />
    </Router>
  )
}
