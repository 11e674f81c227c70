using System.Text.Json;
using Azure.Core;
using Microsoft.AspNetCore.Http;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Drafting.AzureOpenAI;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;
using TestKit;
using static SessionBot.Minutes.Tests.Drafting.AzureOpenAI.ModelWorld;

namespace SessionBot.Minutes.Tests.Drafting.AzureOpenAI;

/// <summary>What becomes of a model's answer: the real SDK against a local server that speaks the platform's protocol.</summary>
public sealed class ModelWordsSections
{
    private readonly ModelWorld world = new();

    [Fact]
    public async Task Its_sentences_cite_what_they_were_made_of_and_are_marked_as_a_models()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(Good));

        var draft = await world.DraftAsync(server, Session);

        var sentences = Talk(draft);
        Assert.Equal(["窓口を３か所で改善しました。", "研修も行いました。"], sentences.Select(sentence => sentence.Text));
        Assert.All(sentences.SelectMany(sentence => sentence.Evidence), evidence => Assert.Equal(["model"], evidence.Rules));
        Assert.All(sentences, sentence => Assert.Equal(MarkBasis.Compared, sentence.Mark!.Basis));
        Assert.Equal(["窓口を3か所で改善しました。", "研修も行いました。"], sentences[1].Evidence.Select(Quote));
        Assert.Equal("azure-openai/minutes-model/2.1.1", draft.Drafter);
    }

    [Fact]
    public async Task A_sentence_that_does_not_hold_gives_way_to_its_sources_and_says_why()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(
            """{"sentences":[{"text":"窓口を30か所で改善しました。","sources":[1]},{"text":"研修も行いました。","sources":[2]}]}"""));

        var draft = await world.DraftAsync(server, Session);

        var sentences = Talk(draft);
        Assert.Equal(["窓口を3か所で改善しました。", "研修も行いました。"], sentences.Select(sentence => sentence.Text));
        Assert.Equal("モデルの文が原文と合わないため、原文から作りました（数）。", sentences[0].StandsInFor);
        Assert.Equal((MarkBasis.Replayed, MarkBasis.Compared), (sentences[0].Mark!.Basis, sentences[1].Mark!.Basis));
        Assert.Equal(1, Assert.Single(draft.Model!.Calls).Replaced);
    }

    [Theory]
    [InlineData("""{"text":"窓口の改善です。","sources":[]}""")]
    [InlineData("""{"text":"窓口の改善です。","sources":[9]}""")]
    public async Task A_sentence_without_valid_evidence_gives_way_to_the_nearest_source(string sentence)
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying($$"""{"sentences":[{{sentence}},{"text":"研修も行いました。","sources":[2]}]}"""));

        var sentences = Talk(await world.DraftAsync(server, Session));

        Assert.Equal("窓口を3か所で改善しました。", sentences[0].Text);
        Assert.Contains("根拠が示されていない", sentences[0].StandsInFor, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_region_sent_and_the_model_leaves_out_is_put_back()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying("""{"sentences":[{"text":"予約が月120件に増えた。","sources":[1]}]}"""));
        var record = TestSessions.WithReports("予約が月120件に増えました。", "鍵の受け渡しが課題です。");

        var draft = await world.DraftAsync(server, record);

        Assert.Contains("鍵の受け渡しが課題である。", PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
        Assert.Empty(DraftAudit.Run(draft.Document, record));
    }

    [Fact]
    public async Task What_a_region_sent_in_one_message_is_put_back_sentence_by_sentence()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying("""{"sentences":[{"text":"予約が月120件に増えた。","sources":[1]}]}"""));
        var record = TestSessions.WithReports("予約が月120件に増えました。鍵の受け渡しが課題です。来月に説明会を開きます。");

        var draft = await world.DraftAsync(server, record);

        Assert.Contains("予約が月120件に増えた。鍵の受け渡しが課題である。来月に説明会を開く。", PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(draft.Model!.Calls).Replaced);
    }

    [Theory]
    [InlineData("そうですね")]
    [InlineData("{\"sentences\":[]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しました。\",\"sources\":[]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しました。\",\"sources\":[3]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しました。\"}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を30か所で改善しました。\",\"sources\":[1]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"研修を3か所で行いました。\",\"sources\":[2]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"窓口を改善しませんでした。\",\"sources\":[1]}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"【人名1】が窓口を改善しました。\",\"sources\":[1]}]}")]
    public async Task An_answer_of_which_nothing_holds_is_not_used_and_not_kept(string answer)
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying(answer));

        AssertExtractive(await world.DraftAsync(server, Session), ModelOutcome.Unusable);
        AssertExtractive(await world.DraftAsync(server, Session), ModelOutcome.Unusable);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Each_of_several_written_answers_is_worded_by_itself_and_keeps_its_place()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Echoing);
        var record = TestSessions.WithExchange(["費用はいくらですか"], ["導入に約80万円でした。", "毎月の費用は未定です。"]);

        var draft = await world.DraftAsync(server, record);

        Assert.Equal([true, false], server.Requests.Select(request => request.Asked.Contains("80万円", StringComparison.Ordinal)).OrderDescending());
        Assert.Equal([false, true], server.Requests.Select(request => request.Asked.Contains("未定", StringComparison.Ordinal)).Order());
        var answer = draft.Document.Sections.SelectMany(section => section.Blocks).OfType<QaBlock>().Single(block => block.Role == QaRole.Answer);
        var evidence = answer.Items.SelectMany(item => item.Body).SelectMany(sentence => sentence.Evidence).ToList();
        Assert.Equal([("a1", "model"), ("a2", "model")], evidence.Select(one => (one.SourceId, Assert.Single(one.Rules))));
        Assert.All(draft.Model!.Calls, call => Assert.Equal(ModelOutcome.Used, call.Outcome));
    }

    [Fact]
    public async Task A_written_answer_that_the_model_words_badly_stays_as_it_is_beside_one_that_it_words_well()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Saying("""{"sentences":[{"text":"導入費は約80万円だった。","sources":[1]}]}"""));
        var record = TestSessions.WithExchange(["費用はいくらですか"], ["導入費は約80万円でした。", "毎月の費用は未定です。"]);

        var draft = await world.DraftAsync(server, record);

        Assert.Equal([ModelOutcome.Used, ModelOutcome.Unusable], draft.Model!.Calls.Select(call => call.Outcome));
        Assert.Contains("毎月の費用は未定", PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
        Assert.Contains("導入費は約80万円だった。", PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
    }

    private static void AssertExtractive(MinutesDraft draft, ModelOutcome outcome)
    {
        Assert.Equal(["窓口を3か所で改善しました。", "研修も行いました。"], Talk(draft).Select(sentence => sentence.Text));
        Assert.Empty(ProvenanceReplay.Check(draft.Document, Session, TestSessions.Layout));
        Assert.Equal(outcome, Assert.Single(draft.Model!.Calls).Outcome);
    }

    private static List<Sentence> Talk(MinutesDraft draft) =>
        [.. draft.Document.Sections.Single(section => section.Kind == SectionKind.Talk).Blocks.OfType<ParagraphBlock>().SelectMany(block => block.Body)];

    private static string Quote(Evidence evidence) => new SourceIndex(Session).Find(evidence.SourceId)!.Substring(evidence.Start, evidence.Length);
}
