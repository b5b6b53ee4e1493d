import styles from './Brand.module.css'

/** The mark: a curve over a line. */
export function BrandMark() {
  return (
    <span className={styles.mark} aria-hidden>
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        width="18"
        height="18"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      >
        <path d="M3 15.5c3.5 0 3.5-8 8-8 4 0 3.8 5 10 1.5" />
        <path d="M4 20.5h16" opacity=".55" />
        <circle cx="11" cy="7.5" r="1.6" fill="currentColor" stroke="none" />
      </svg>
    </span>
  )
}
