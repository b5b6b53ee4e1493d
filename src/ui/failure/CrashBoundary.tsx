import { Component, type ErrorInfo, type ReactNode } from 'react'
import type { Services } from '../services'
import { CrashPage } from './CrashPage'

interface CrashBoundaryProps {
  readonly services: Pick<Services, 'library' | 'now'>
  readonly children: ReactNode
}

interface CrashBoundaryState {
  readonly crash: string | undefined
}

/** The last net: what breaks while drawing ends here, on a page that can still save the board. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { crash: undefined }

  static getDerivedStateFromError(error: unknown): CrashBoundaryState {
    return { crash: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('Rihla stopped:', error, info.componentStack)
  }

  /** Another screen may well work. */
  private readonly tryAgain = () => this.setState({ crash: undefined })

  override componentDidMount(): void {
    window.addEventListener('hashchange', this.tryAgain)
  }

  override componentWillUnmount(): void {
    window.removeEventListener('hashchange', this.tryAgain)
  }

  override render(): ReactNode {
    if (this.state.crash === undefined) return this.props.children
    return <CrashPage crash={this.state.crash} services={this.props.services} />
  }
}
