using SessionBot.Domain.Minutes;
using SessionBot.Features.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Talk;

/// <summary>The page of what was said: who speaks, where questions are answered, and what minutes make of it.</summary>
public sealed class TalkPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_that_was_answered_by_mouth_leads_to_its_moment()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AskAsync(TalkSamples.Question, 1);
        await talk.AskAsync("噴水の水はどこから来ていますか", 2);

        await talk.AddAsync("第1部.vtt", TalkSamples.Vtt);

        var number = await talk.NumberAsync();
        Assert.Contains($"<a href=\"{TalkWorld.Address}?file={number}&from=5#u5\" dir=\"auto\">第1部.vtt 0:00:23 白石遥</a>", talk.Page, StringComparison.Ordinal);
        Assert.Contains(">質問No.1への回答</a>", talk.Page.Split("<li id=\"u5\" class=\"answers\">")[1].Split("</li>")[0], StringComparison.Ordinal);
        Assert.Contains("発言の中には見つかりませんでした。", talk.Page.Split("噴水の水")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_are_corrected_are_those_of_the_page_and_of_the_sources()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AddAsync("第1部.vtt", TalkSamples.Vtt);
        var number = await talk.NumberAsync();
        Assert.Contains("<bdi>進行役</bdi></b>", talk.Page, StringComparison.Ordinal);

        await talk.NameAsync(number, "name:司会", "other");
        Assert.Contains("<bdi>司会</bdi></b>", talk.Page, StringComparison.Ordinal);
        Assert.Contains("<bdi>白石遥</bdi></b>", talk.Page, StringComparison.Ordinal);
        await talk.NameAsync(number, "other", "", other: "江口 事務局");

        Assert.Equal("話者名を保存しました。", talk.Told);
        Assert.Contains("<bdi>江口 事務局</bdi></b>", talk.Page, StringComparison.Ordinal);
        Assert.Equal([new ChosenName("進行役", "江口 事務局")], Assert.Single(await talk.StoredAsync()).Names);
        Assert.Equal([$"transcript {number} added 6", $"transcript {number} named", $"transcript {number} named"], await talk.StepsAsync());
    }

    [Fact]
    public async Task A_name_that_a_colleague_has_changed_is_not_overwritten_unseen()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AddAsync("第1部.vtt", TalkSamples.Vtt);
        var number = await talk.NumberAsync();
        await using var colleague = await talk.ColleagueAsync("江口");
        await talk.NameAsync(number, "name:司会", "");

        await colleague.NameAsync(number, "other", "", other: "事務局");

        Assert.Contains("桐生さんが先に話者名を変更しました。", colleague.Told, StringComparison.Ordinal);
        Assert.Contains("value=\"事務局\"", colleague.Page, StringComparison.Ordinal);
        Assert.Equal([new ChosenName("進行役", "司会")], Assert.Single(await talk.StoredAsync()).Names);
        await colleague.NameAsync(number, "other", "", other: "事務局");
        Assert.Equal([new ChosenName("進行役", "事務局")], Assert.Single(await talk.StoredAsync()).Names);
    }

    [Fact]
    public async Task Two_organizers_who_add_at_once_both_have_their_files_and_a_removed_one_is_not_removed_again()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await using var colleague = await talk.ColleagueAsync("江口");
        await Task.WhenAll(talk.AddAsync("第1部.vtt", TalkSamples.Vtt), colleague.AddAsync("第2部.vtt", TalkSamples.Long(4)));
        var first = (await talk.StoredAsync()).Find(one => one.FileName == "第1部.vtt")!.Number;
        Assert.Equal(2, (await talk.StoredAsync()).Count);
        await Task.WhenAll(talk.OpenAsync(), colleague.OpenAsync());

        await talk.PressAsync("remove", first);
        await colleague.PressAsync("remove", first);

        Assert.Equal("「第1部.vtt」を削除しました。", talk.Told);
        Assert.Equal("桐生さんが先に削除しました。", colleague.Told);
        Assert.Equal(["第2部.vtt"], (await talk.StoredAsync()).Select(one => one.FileName));
    }

    [Fact]
    public async Task Minutes_are_drafted_from_the_page_and_it_tells_when_the_record_has_changed_since()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AskAsync(TalkSamples.Question, 1);
        await talk.AddAsync("第1部.vtt", TalkSamples.Vtt);
        Assert.Contains("研究会が終了すると、この記録から下書きを作成できます。", talk.Page, StringComparison.Ordinal);
        await talk.World.SayAsync(talk.Organizer, "終了");
        await talk.OpenAsync();
        Assert.Contains("下書きはまだありません。", talk.Page, StringComparison.Ordinal);

        await talk.World.SayAsync(talk.Organizer, "議事録作成");
        await talk.OpenAsync();
        Assert.Contains("いまの下書きは、この発言記録から作ったものです。", talk.Page, StringComparison.Ordinal);
        var document = Assert.Single(await talk.RevisionsAsync()).Document;
        Assert.Contains($"\"{StoredTranscript.IdOf(await talk.NumberAsync(), 5)}\"", document, StringComparison.Ordinal);
        await talk.AddAsync("第2部.vtt", TalkSamples.Long(3));

        Assert.Contains("いまの下書きは、発言記録が変わる前のものです。", talk.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_shows_who_said_it_and_when_and_leads_to_what_was_said_around_it()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AskAsync(TalkSamples.Question, 1);
        await talk.AddAsync("第1部.vtt", TalkSamples.Vtt);
        await talk.World.SayAsync(talk.Organizer, "終了");
        await talk.World.SayAsync(talk.Organizer, "議事録作成");
        var address = "/organizers/sessions/3/minutes";
        await talk.OpenAsync(address);
        var sentence = talk.Page.Split("平均で二十分短く")[0].Split("class=\"row supported\" id=\"")[^1].Split('"')[0];

        await talk.OpenAsync($"{address}?at={sentence}");

        Assert.StartsWith(
            $"講演の記録 白石遥 0:00:23  <a href=\"{TalkWorld.Address}?file={await talk.NumberAsync()}&from=5#u5\">前後の発言を見る</a>",
            talk.Page.Split("<figcaption>")[1].Split("</figcaption>")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_removed_leaves_no_word_behind_and_the_draft_is_made_again_without_it()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AddAsync(("第1部.vtt", TalkSamples.Vtt.Bytes()), ("第2部.vtt", TalkSamples.Long(5).Bytes()));
        var (first, second) = ((await talk.StoredAsync())[0].Number, (await talk.StoredAsync())[1].Number);
        await talk.World.SayAsync(talk.Organizer, "終了");
        await talk.World.SayAsync(talk.Organizer, "議事録作成");
        Assert.Contains("署名だけ", Assert.Single(await talk.RevisionsAsync()).Document, StringComparison.Ordinal);

        await talk.PressAsync("remove", first);

        Assert.Equal("「第1部.vtt」を削除しました。\nこれを使っていた議事録の下書きを作り直しています。", talk.Told);
        Assert.Equal([MinutesState.Dropped, MinutesState.Draft], (await talk.RevisionsAsync()).Select(minutes => minutes.State));
        Assert.Contains($"\"{StoredTranscript.IdOf(second, 2)}\"", (await talk.RevisionsAsync())[^1].Document, StringComparison.Ordinal);
        Assert.DoesNotContain("署名だけ", await talk.World.DatabaseTextAsync(), StringComparison.Ordinal);
        Assert.Equal($"transcript {first} removed", (await talk.StepsAsync())[^1]);
    }

    [Fact]
    public async Task What_is_approved_stays_when_its_file_is_removed_and_what_was_made_of_its_sentences_goes()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AddAsync("第1部.vtt", TalkSamples.Vtt);
        await talk.World.SayAsync(talk.Organizer, "終了");
        await talk.World.SayAsync(talk.Organizer, "議事録作成");
        await talk.World.SayAsync(talk.Organizer, "議事録承認 1");

        await talk.PressAsync("remove", await talk.NumberAsync());

        Assert.Equal("「第1部.vtt」を削除しました。", talk.Told);
        var approved = Assert.Single(await talk.RevisionsAsync());
        Assert.Equal(MinutesState.Approved, approved.State);
        Assert.Contains("署名だけ", approved.Document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_thousand_utterances_are_shown_a_page_at_a_time_and_each_has_an_address()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AskAsync(TalkSamples.Question, 1);
        await talk.AddAsync("長い会議.vtt", TalkSamples.Long(4000));
        var number = await talk.NumberAsync();
        Assert.Contains("1〜200件目（全4000件）", talk.Page, StringComparison.Ordinal);

        await talk.OpenAsync($"{TalkWorld.Address}?file={number}&from=3950");

        Assert.Contains("3801〜4000件目（全4000件）", talk.Page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"u3950\"", talk.Page, StringComparison.Ordinal);
        Assert.Equal(200, talk.Page.Split("<li id=\"u").Length - 1);
    }

}
