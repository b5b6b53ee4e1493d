export { MapCanvas, type MapCanvasProps } from './MapCanvas'
export { MapOverview } from './MapOverview'
export { createMapView, MAX_ZOOM, type MapView, type MapViewState, MIN_ZOOM } from './mapView'
