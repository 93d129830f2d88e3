/** The schemas of `public/schema` as plain functions, made by `scripts/assessmentSchema.ts`. */
declare module 'virtual:assessment-schema' {
  export const validate: import('./checkSchema').Validator<
    import('./AssessmentFile').AssessmentFile
  >;
}

declare module 'virtual:send-schema' {
  export const validate: import('./checkSchema').Validator<import('./send/SendFile').SendFile>;
}

declare module 'virtual:fhir-responses-schema' {
  export const validate: import('./checkSchema').Validator<import('./fhir/parseFhir').FhirDocument>;
}

declare module 'virtual:workshop-schema' {
  export const validate: import('./checkSchema').Validator<
    import('./workshop/WorkshopFile').WorkshopFile
  >;
}

declare module 'virtual:invitation-schema' {
  export const validate: import('./checkSchema').Validator<
    import('./invitation/Invitation').InvitationFile
  >;
}

declare module 'virtual:backup-schema' {
  export const validate: import('./checkSchema').Validator<import('./backup/Backup').BackupFile>;
}

declare module 'virtual:portfolio-schema' {
  export const validate: import('./checkSchema').Validator<
    import('./portfolio/PortfolioFile').PortfolioFile
  >;
}
