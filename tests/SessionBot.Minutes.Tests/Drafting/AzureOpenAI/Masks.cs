using SessionBot.Minutes.Drafting.AzureOpenAI;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;
using TestKit;

namespace SessionBot.Minutes.Tests.Drafting.AzureOpenAI;

public sealed class Masks
{
    private static readonly string[] Persons =
        ["渡会澄", "渡会", "冬木", "090-1234-5678", "0263-52-0280", "fuyuki@example.jp", "本町2丁目3番地1号", "399-0786", "U0123456789abcdef0123456789abcdef"];

    private static readonly SessionRecord Record = TestSessions.WithReports(
        "青瀬町企画課の冬木です。集会所の予約が増えました。",
        "問い合わせは090-1234-5678か0263-52-0280、fuyuki@example.jpの冬木さんまで。",
        "会場は〒399-0786、本町2丁目3番地1号です。連絡はU0123456789abcdef0123456789abcdefへ。",
        "渡会さんの講演が参考になりました。") with
    {
        Facts = TestSessions.Empty.Facts with { Speakers = [new Speaker("鹿待町", "渡会澄")] },
    };

    private readonly ModelWorld world = new();

    [Fact]
    public async Task Persons_do_not_leave_the_house_and_stand_in_the_article_all_the_same()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Echoing);

        var draft = await world.DraftAsync(server, Record);

        var request = Assert.Single(server.Requests);
        Assert.All(Persons, person => Assert.DoesNotContain(person, request.Body.ToString(), StringComparison.Ordinal));
        Assert.All(Persons, person => Assert.DoesNotContain(person, Assert.Single(draft.Model!.Calls).Sent, StringComparison.Ordinal));
        var text = PlainTextRenderer.Render(draft.Document);
        Assert.Contains("090-1234-5678", text, StringComparison.Ordinal);
        Assert.Contains("渡会さんの講演", text, StringComparison.Ordinal);
        Assert.DoesNotContain("【", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_person_bears_the_same_mask()
    {
        var mask = new Mask(Record);

        Assert.Equal(mask.Hide("冬木"), mask.Hide("冬木"));
        Assert.NotEqual(mask.Hide("冬木"), mask.Hide("渡会"));
    }

    [Fact]
    public async Task A_person_who_comes_into_one_section_makes_no_other_be_asked_again()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Echoing);
        await world.DraftAsync(server, Reported("集会所の予約が増えました。", "窓口は0263-52-0280、山吹さんまで。"));

        await world.DraftAsync(server, Reported("集会所の予約は090-1234-5678の冬木さんまで。", "窓口は0263-52-0280、山吹さんまで。"));

        Assert.Equal(2, server.Requests.Count(request => request.Asked.Contains("予約", StringComparison.Ordinal)));
        Assert.Single(server.Requests, request => request.Asked.Contains("窓口", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("皆さん、お客様、住民の方々")]
    [InlineData("予約は1日120件、2025年4月1日から3か所です。")]
    [InlineData("青瀬町と白砂市の2番目の窓口")]
    [InlineData("皆さん、皆様、みなさん、町民さん、お子さん、お客様、奥さん、おばさん")]
    [InlineData("たくさんの声、町にはたくさんの声、ボランティアさん、スタッフさん、両氏")]
    [InlineData("費用は04123456円、林業の担い手、さくら市")]
    public void What_is_no_person_stays(string words) => Assert.Equal(words, new Mask(Record).Hide(words));

    [Theory]
    [InlineData("林さんの話が参考になりました。", "林")]
    [InlineData("講師の林氏が話しました。", "林")]
    [InlineData("担当はさくらさんです。", "さくら")]
    [InlineData("予約についてはさくらさんから聞きました。", "さくら")]
    [InlineData("スミスさんに聞きました。", "スミス")]
    [InlineData("電話は0263−52−0280です。", "0280")]
    [InlineData("電話は0263‐52‐0280です。", "0280")]
    [InlineData("電話は0263520280です。", "520280")]
    [InlineData("会場は若葉七番町3番3号です。", "3番3号")]
    [InlineData("受付は山吹花子が行いました。", "山吹")]
    [InlineData("受付は穂高百合子が行いました。", "穂高")]
    public void A_person_is_hidden_and_comes_back(string words, string person)
    {
        var mask = new Mask(Record with { Persons = ["山吹花子", "穂高 百合子", "予約", "青瀬町の人"] });

        var hidden = mask.Hide(words);

        Assert.DoesNotContain(person, hidden, StringComparison.Ordinal);
        Assert.Equal(words, mask.Show(hidden));
    }

    [Fact]
    public void A_mask_that_nobody_gave_out_cannot_be_restored() => Assert.Null(new Mask(Record).Show("【人名99】が話した。"));

    private static SessionRecord Reported(string first, string second) => TestSessions.Empty with
    {
        Reports = [new RegionReport("青瀬町", TestSessions.Sources("r", [first])), new RegionReport("白砂市", TestSessions.Sources("s", [second]))],
    };
}
