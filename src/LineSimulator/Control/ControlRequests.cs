using LineSimulator.Faults;
using LineSimulator.Webhooks;

namespace LineSimulator.Control;

internal sealed record NewUser(string Name, string? UserId = null);

/// <param name="In">A group or room; left out, the private chat.</param>
/// <param name="Quote">The message that this one answers to.</param>
internal sealed record NewMessage(string Text, string? In = null, string? Quote = null, Delivery? Delivery = null);

internal sealed record NewSticker(string PackageId, string StickerId, string? In = null, Delivery? Delivery = null);

internal sealed record NewLocation(double Latitude, double Longitude, string? Title = null, string? Address = null, string? In = null, Delivery? Delivery = null);

/// <param name="Bytes">How long the made-up file is.</param>
internal sealed record NewFile(string Name, long Bytes = 1000, int AnswersBeforeReady = 0, string? In = null, Delivery? Delivery = null);

/// <param name="Bytes">How long each of the made-up pictures is.</param>
internal sealed record NewPhotos(int Count, long Bytes = 1000, string? In = null, Delivery? Delivery = null);

internal sealed record NewEdit(string MessageId, string In, string Text, Delivery? Delivery = null);

internal sealed record NewPostback(string Data, string? DisplayText = null, Delivery? Delivery = null);

internal sealed record NewTap(string Label, string? In = null, Delivery? Delivery = null);

/// <param name="Area">Counted from 0.</param>
/// <param name="Picked">What a date and time picker is set to.</param>
internal sealed record NewMenuTap(int Area, string? Picked = null, Delivery? Delivery = null);

internal sealed record NewUnsend(string MessageId, Delivery? Delivery = null);

internal sealed record NewAccountLink(string LinkToken, string Nonce, Delivery? Delivery = null);

internal sealed record NewGroup(IReadOnlyList<string> MemberIds, string? Name = null);

internal sealed record NewMembers(IReadOnlyList<string> UserIds);

/// <param name="Milliseconds">The delay of <see cref="FaultKind.Slow"/>.</param>
internal sealed record NewFault(LineEndpoint Endpoint, FaultKind Kind, int Times = 1, int Milliseconds = 0);

internal sealed record ClockAdvance(double Seconds);

/// <param name="Limit">Null for no limit.</param>
internal sealed record NewQuota(long? Limit);

internal sealed record NewStandby(bool On);

internal sealed record NewCallbackUrl(string Url);
