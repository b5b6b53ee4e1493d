/** As far as the tests read diagrams with it. */
declare module 'bpmn-moddle' {
  interface Thing {
    readonly $type: string
    readonly id?: string
    readonly bpmnElement?: Thing
    readonly sourceRef?: Thing
    readonly targetRef?: Thing
    readonly flowElements?: readonly Thing[]
  }
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      readonly rootElement: Thing
      readonly elementsById: Readonly<Record<string, Thing>>
      readonly warnings: readonly unknown[]
    }>
  }
}
