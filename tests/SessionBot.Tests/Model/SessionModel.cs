using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;

namespace SessionBot.Tests.Model;

/// <summary>An event on its way: what it does when it arrives, and the fate that it then has.</summary>
internal sealed record Travelling(string EventId, Func<string> Arrives);

/// <summary>All that a session is, in memory. Events take effect as they arrive.</summary>
internal sealed class SessionModel
{
    private readonly HashSet<string> _unsent = [];
    private readonly HashSet<string> _arrived = [];

    public SessionModel() => Board = new(Questions);

    public PhaseModel Phase { get; } = new();

    public QuestionModel Questions { get; } = new();

    public BoardModel Board { get; }

    public Dictionary<string, ReportModel> Reports { get; } = [];

    /// <summary>Messages that were taken back on the phone, whether or not the bot has heard of it.</summary>
    public HashSet<string> Erased { get; } = [];

    /// <summary>None of these may be found anywhere any more.</summary>
    public List<string> ErasedTexts { get; } = [];

    /// <summary>A message, or the edit of one.</summary>
    public string Arrive(string messageId, Func<string> does)
    {
        var fate = _unsent.Contains(messageId) ? "unsent" : does();
        _arrived.Add(messageId);
        return fate;
    }

    public string AskInGroup(string asker, string text, string messageId, int act) => _arrived.Contains(messageId)
        ? "message:known"
        : Questions.Ask(asker, QuestionKind.Question, text, messageId, act);

    public string Edit(string asker, string text, string messageId, int act) => Questions.Of(messageId) is { } question
        ? QuestionModel.Edit(question, text, act)
        : Questions.Ask(asker, QuestionKind.Question, text, messageId, act);

    public string Unsend(string messageId)
    {
        _unsent.Add(messageId);
        Questions.Unsend(messageId);
        Board.Unsend(messageId);
        foreach (var report in Reports.Values)
        {
            report.Unsend(messageId);
        }

        return "unsent";
    }

    public ReportModel Report(string region) => Reports.TryGetValue(region, out var report) ? report : Reports[region] = new();

    public AnswerTime Now => Phase.IsInSession ? AnswerTime.Live : AnswerTime.Later;

    public bool TakesPlainReport(string region) =>
        Phase.Now == SessionPhase.CollectingReports || (Phase.IsBefore && Report(region).State == Domain.RegionalReports.ReportState.Draft);
}
