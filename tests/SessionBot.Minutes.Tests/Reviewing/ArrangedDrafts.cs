using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Reviewing;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Reviewing;

/// <summary>Sentences that people add and move in a drafter's document.</summary>
public sealed class ArrangedDrafts
{
    [Theory]
    [MemberData(nameof(TestSessions.Names), MemberType = typeof(TestSessions))]
    public async Task Random_steps_lose_no_sentence_and_leave_each_where_it_may_stand(string name)
    {
        var record = TestSessions.Read(name);
        var (drafted, sources) = ((await TestSessions.DraftAsync(record)).Document, new SourceIndex(record));
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var steps = new List<Arrangement>();
        for (var done = 0; done < 60; done++)
        {
            var now = ArrangedDocument.Of(drafted, steps, sources);
            var place = random.GetItems([.. SentencePlaces.Of(now)], 1)[0].Place;
            if (new SentenceSteps(now).Of(place, random.Next(2) == 0) is { } step)
            {
                steps.Add(step);
                var (before, after) = (SentencePlaces.Of(now).Select(placed => placed.Place).ToList(), SentencePlaces.Of(ArrangedDocument.Of(drafted, steps, sources)).Select(placed => placed.Place).ToList());
                Assert.True(before.Count(after.Contains) == after.Count && after.Contains(place), $"seed {seed}, step {step}");
                Assert.DoesNotContain(before.Except(after), lost => !IsHeading(now, lost));
            }
        }

        Assert.NotEmpty(steps);
        var arranged = ArrangedDocument.Of(drafted, steps, sources);
        Assert.All(RegionScope.Of(arranged, record), sentence => Assert.True(sentence.CitesItsOwn, $"seed {seed}, {sentence.Sentence.Text}"));
    }

    [Fact]
    public async Task A_step_up_and_a_step_down_are_each_others_inverse()
    {
        var record = TestSessions.Read("clean");
        var (drafted, sources) = ((await TestSessions.DraftAsync(record)).Document, new SourceIndex(record));
        var moved = 0;

        foreach (var placed in SentencePlaces.Of(drafted).Where(placed => placed.Section != SectionKind.Talk))
        {
            if (new SentenceSteps(drafted).Of(placed.Place, isUp: false) is { } down)
            {
                var up = new SentenceSteps(ArrangedDocument.Of(drafted, [down], sources)).Of(placed.Place, isUp: true)!;
                Assert.Equal(Order(drafted), Order(ArrangedDocument.Of(drafted, [down, up], sources)));
                Assert.NotEqual(Order(drafted), Order(ArrangedDocument.Of(drafted, [down], sources)));
                moved++;
            }
        }

        Assert.True(moved > 0);
    }

    [Fact]
    public async Task An_added_sentence_is_known_again_and_one_that_cites_what_is_gone_is_left_out()
    {
        var record = TestSessions.Read("clean");
        var (draft, sources) = (await TestSessions.DraftAsync(record), new SourceIndex(record));
        var report = record.Reports[0].Messages[0];
        var above = SentencePlaces.Of(draft.Document).First(placed => placed.Sentence.Evidence.Any(evidence => evidence.SourceId == report.Id));

        var edited = draft with
        {
            Document = ArrangedDocument.Of(
                draft.Document,
                [
                    new Arrangement.Added("Reports/own:1:x", report.Text, report.Id, above.Place), new Arrangement.Added("Reports/own:2", "運営の文。", null, "Reports/own:1:x"),
                    new Arrangement.Added("Reports/own:3:gone", "消えた文。", "gone", above.Place), new Arrangement.Added("Reports/own:4", "行き先のない文。", null, "Reports/nowhere"),
                ],
                sources),
        };
        var read = MinutesJson.Read(MinutesJson.Write(edited, record));

        var places = SentencePlaces.Of(read.Document).Select(placed => placed.Place).ToList();
        Assert.Equal(["Reports/own:1:x", "Reports/own:2"], places[(places.IndexOf(above.Place) + 1)..][..2]);
        Assert.Equal(SentencePlaces.Of(draft.Document).Count + 2, places.Count);
        Assert.Equal(places, SentencePlaces.Of(RewordedDocument.Of(read.Document, new Dictionary<string, string> { ["Reports/own:2"] = "運営の別の文。" })).Select(placed => placed.Place));
    }

    private static bool IsHeading(MinutesDocument document, string place) =>
        document.Blocks.OfType<HeadingBlock>().Select(heading => heading.Sentence).Contains(SentencePlaces.Of(document).Single(placed => placed.Place == place).Sentence, ReferenceEqualityComparer.Instance);

    private static IEnumerable<string> Order(MinutesDocument document) => SentencePlaces.Of(document).Select(placed => placed.Place);
}
