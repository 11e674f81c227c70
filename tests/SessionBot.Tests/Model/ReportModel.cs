using SessionBot.Domain.RegionalReports;

namespace SessionBot.Tests.Model;

/// <summary>The report of one region: messages gather in a revision, and the submitted one stands until the next is submitted.</summary>
internal sealed class ReportModel
{
    /// <summary>Revisions that take the place of what was handed in before; any other stands behind it.</summary>
    private readonly HashSet<int> _replacing = [];

    /// <summary>Null as long as nobody has spoken of it.</summary>
    public ReportState? State { get; private set; }

    public int Revision { get; private set; } = 1;

    public int? Submitted { get; private set; }

    public bool IsLate { get; private set; }

    public List<ModelReportMessage> Messages { get; } = [];

    public string Open()
    {
        if (State == ReportState.Submitted)
        {
            return "report:already-submitted";
        }

        Begin();
        return $"report:opened:{Revision}";
    }

    public string Add(string text, string messageId)
    {
        Begin();
        Messages.Add(new(messageId, Revision, text));
        return $"report:added:{Revision}";
    }

    public string Submit(bool isLate)
    {
        if (State == ReportState.Submitted)
        {
            return "report:already-submitted";
        }

        State ??= ReportState.Draft;
        if (State == ReportState.Withdrawn || !Messages.Exists(message => message.Revision == Revision))
        {
            return "report:nothing-written";
        }

        if (Submitted is { } earlier && !_replacing.Contains(Revision))
        {
            foreach (var (message, at) in Messages.Select((message, at) => (message, at)).Where(one => one.message.Revision == earlier).ToList())
            {
                Messages[at] = message with { Revision = Revision };
            }
        }

        (State, Submitted, IsLate) = (ReportState.Submitted, Revision, isLate);
        return $"report:submitted:{Revision}";
    }

    public string Revise()
    {
        if (State == ReportState.Draft && Submitted is not null)
        {
            _replacing.Add(Revision);
            return $"report:replacing:{Revision}";
        }

        if (State != ReportState.Submitted)
        {
            return "report:nothing-to-revise";
        }

        Begin();
        _replacing.Add(Revision);
        return $"report:revising:{Revision}";
    }

    public string Withdraw()
    {
        if (State is null or ReportState.Withdrawn)
        {
            return "report:nothing-to-withdraw";
        }

        if (State == ReportState.Draft && Submitted is not null)
        {
            State = ReportState.Submitted;
            return "report:revision-dropped";
        }

        (State, Submitted) = (ReportState.Withdrawn, null);
        return "report:withdrawn";
    }

    public void Unsend(string messageId)
    {
        if (Messages.RemoveAll(message => message.MessageId == messageId) > 0 && Submitted is not null && !Messages.Exists(message => message.Revision == Submitted))
        {
            Submitted = null;
            State = State == ReportState.Submitted ? ReportState.Withdrawn : State;
        }
    }

    private void Begin()
    {
        Revision += State is ReportState.Submitted or ReportState.Withdrawn ? 1 : 0;
        State = ReportState.Draft;
    }
}

internal sealed record ModelReportMessage(string MessageId, int Revision, string Text);
