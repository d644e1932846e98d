/** The canvas's sheets of style, in their order: tldraw's own first, what lies over the board last. */
import 'tldraw/tldraw.css'
import './canvas.css'
import './note/note.css'
import './frame/frame.css'
import './votes/dots.css'
import './over.css'
