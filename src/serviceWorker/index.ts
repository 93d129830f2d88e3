export {
  registerServiceWorker,
  type ServiceWorkerNews,
  type ServiceWorkerRegistrationOutcome,
} from './register';
