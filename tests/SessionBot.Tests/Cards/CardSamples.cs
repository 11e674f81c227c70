using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;

namespace SessionBot.Tests.Cards;

/// <summary>What cards show, with the test's own words where it matters.</summary>
internal static class CardSamples
{
    public static readonly DateTimeOffset Start = new(2026, 12, 10, 15, 0, 0, TimeSpan.FromHours(9));

    private static readonly SessionId Session3 = new(new Guid("01990000-0000-7000-8000-000000000003"));
    private static readonly StudyGroupId GroupId = new(new Guid("01990000-0000-7000-8000-00000000000a"));
    private static readonly RegionId RegionOne = new(new Guid("01990000-0000-7000-8000-0000000000b1"));

    public static readonly MemberId Asker = new(new Guid("01990000-0000-7000-8000-0000000000c1"));

    public static Session Session(
        string topic = "書かない窓口：申請書を書かずに済む仕組みと、職員の働き方の変化", string place = "オンライン", IEnumerable<SessionSpeaker>? speakers = null,
        SessionPhase phase = SessionPhase.CollectingReports) => new()
        {
            Id = Session3,
            StudyGroupId = GroupId,
            Number = 3,
            Topic = topic,
            Place = place,
            Participants = "",
            Speakers = [.. speakers ?? [new SessionSpeaker("そらの町情報政策課", "白石遥")]],
            ReportsOpenAt = Start.AddDays(-14),
            ReportsDueAt = Start.AddDays(-1),
            StartsAt = Start,
            EndsAt = Start.AddMinutes(90),
            Phase = phase,
            PhaseChangedAt = Start.AddDays(-14),
        };

    public static StudyGroup Group(string region = "みなと町") => new()
    {
        Id = GroupId,
        Key = "example",
        Name = "みらい暮らし自治体研究会",
        Regions =
        [
            new Region { Id = RegionOne, StudyGroupId = GroupId, Name = region, Ordinal = 0 },
            .. Enumerable.Range(1, 6).Select(at => new Region { Id = new(Guid.NewGuid()), StudyGroupId = GroupId, Name = $"地域{at}", Ordinal = at }),
        ],
    };

    /// <param name="texts">Its messages; an empty one is a photo.</param>
    public static RegionalReport Report(ReportState state, params IReadOnlyList<string> texts)
    {
        var report = new RegionalReport
        {
            Id = new(new Guid("01990000-0000-7000-8000-0000000000d1")),
            SessionId = Session3,
            RegionId = RegionOne,
            State = state,
            SubmittedRevision = state == ReportState.Submitted ? 1 : null,
            OpenedAt = Start.AddDays(-3),
            OpenedBy = Asker,
        };
        report.Messages.AddRange(texts.Select((text, at) => new ReportMessage
        {
            ReportId = report.Id,
            LineMessageId = $"{at:D4}",
            Revision = 1,
            AuthorId = Asker,
            Text = text,
            SentAt = Start.AddDays(-3).AddMinutes(at),
            TextAt = Start.AddDays(-3),
        }));
        return report;
    }

    public static Question Question(
        int number, string text, QuestionKind kind = QuestionKind.Question, QuestionState state = QuestionState.Queued, bool isAnonymous = false,
        string? reason = null, MemberId? asker = null)
    {
        var question = new Question
        {
            Id = new(new Guid($"01990000-0000-7000-8000-{number:D12}")),
            SessionId = Session3,
            Number = number,
            AskerId = asker ?? Asker,
            Parts = [new() { LineMessageId = $"{number}", Text = text, SentAt = Start, TextAt = Start }],
            Timing = QuestionTiming.Live,
            AskedAt = Start,
            Kind = kind,
        };
        question.Apply(new(question.Id, question.Standing, question.Standing with { State = state, IsAnonymous = isAnonymous, Reason = reason }));
        return question;
    }

    public static MinutesRevision Approved() => new()
    {
        SessionId = Session3,
        Revision = 2,
        State = MinutesState.Approved,
        Document = "{}",
        Hash = "0",
        SourceHash = "0",
        Drafter = "extractive",
        DraftedAt = Start.AddDays(1),
        ApprovedAt = Start.AddDays(5),
    };
}
