export {
  registerServiceWorker,
  type ServiceWorkerNews,
  type ServiceWorkerRegistrationOutcome,
} from './register';
export { type Shared, takeShared } from './takeShared';
