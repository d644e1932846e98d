/** Is this page shown in a facilitator's preview of a participant's phone? */
export const inPreview = (): boolean => window.parent !== window && new URLSearchParams(location.search).has('preview')
