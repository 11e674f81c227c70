namespace Line.Messaging.Webhooks;

/// <summary>A user watched a video with a tracking ID to its end. Source: "Video viewing complete event".</summary>
/// <param name="TrackingId">The tracking ID that the video was sent with.</param>
public sealed record VideoPlayCompleteEvent(string TrackingId) : WebhookEvent("videoPlayComplete");
