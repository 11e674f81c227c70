// Each class runs processes of its own, and much of their time is waiting: for leases to run out, for retries, for one another. Two at a time
// use a small machine well; more would only slow each other down.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
