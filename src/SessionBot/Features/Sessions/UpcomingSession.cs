using SessionBot.Domain.Sessions;

namespace SessionBot.Features.Sessions;

/// <summary>The next session, or the one that runs, and how far its reports have come.</summary>
/// <param name="Submitted">How many regions have handed in.</param>
/// <param name="Regions">How many regions there are.</param>
internal sealed record UpcomingSession(Session Session, int Submitted, int Regions);
