using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;
using Phase = SessionBot.Domain.Sessions.SessionPhase;

namespace SessionBot.Tests.Model;

/// <summary>A session's way from its plan to its end, by its planned times and by the hand that wins over them.</summary>
internal sealed class PhaseModel
{
    private static readonly DateTimeOffset Opens = BotWorld.SessionStart.AddDays(-14);
    private static readonly DateTimeOffset Ends = BotWorld.SessionStart.AddMinutes(90);

    private DateTimeOffset? _byHand;

    public SessionPhase Now { get; private set; } = SessionPhase.Planned;

    public bool IsBefore => Now is Phase.Planned or Phase.CollectingReports;

    public bool IsInSession => Now is Phase.Live or Phase.Paused;

    /// <summary>When the plan moves it next; null when it has nothing to say any more.</summary>
    public SessionPhase? Due(DateTimeOffset now)
    {
        bool Has(DateTimeOffset planned) => planned <= now && !(planned <= _byHand);
        var lastSign = _byHand > Ends ? _byHand.Value : Ends;
        return Now switch
        {
            Phase.Planned or Phase.CollectingReports when Has(BotWorld.SessionStart) => Has(Ends) ? Phase.Closed : Phase.Live,
            Phase.Planned when Has(Opens) => Phase.CollectingReports,
            Phase.Live when Has(Ends) => Phase.Closed,
            Phase.Live or Phase.Paused when lastSign.AddHours(12) <= now => Phase.Closed,
            _ => null,
        };
    }

    public void Follow(DateTimeOffset now)
    {
        while (Due(now) is { } due)
        {
            Now = due;
        }
    }

    public string Move(SessionPhase to, bool resumes, DateTimeOffset now)
    {
        var can = (Now, to) switch
        {
            (Phase.Planned, Phase.CollectingReports) => true,
            (Phase.Planned or Phase.CollectingReports or Phase.Paused, Phase.Live) => true,
            (Phase.Closed, Phase.Live) => resumes,
            (Phase.Live, Phase.Paused) or (Phase.Live or Phase.Paused, Phase.Closed) => true,
            _ => false,
        };
        if (can)
        {
            (Now, _byHand) = (to, now);
        }

        return $"organizer:{(can ? "moved" : "cannot-move")}:{to}";
    }
}
