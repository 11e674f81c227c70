using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SessionBot.Minutes.Drafting.AzureOpenAI;
using SessionBot.Minutes.Embedding;
using TestKit;

namespace SessionBot.Minutes.Tests.Embedding;

/// <summary>The real SDK against a local server.</summary>
public sealed class Embeddings
{
    private readonly MemoryDistributedCache cache = new(Options.Create(new MemoryDistributedCacheOptions()));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_texts_go_in_few_calls_and_each_gets_its_own_meaning()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Turned));
        var texts = Enumerable.Range(0, 130).Select(at => $"{at}番目の質問です").ToList();

        var meanings = await Asked(server).OfAsync(texts, [], Always, Ct);

        Assert.Equal([64, 64, 2], server.Requests.Select(request => request.Input.Count));
        Assert.All(server.Requests, request => Assert.Equal(("/openai/deployments/meanings/embeddings", "secret"), (request.Path, request.Key)));
        var expected = texts.Select(text => new TextMeaning(Turned(text)));
        Assert.All(meanings!.Zip(expected), pair => Assert.Equal(1, pair.First!.Likeness(pair.Second), precision: 5));
        Assert.InRange(meanings![0]!.Likeness(meanings[60]!), -1, 0.9);
    }

    [Fact]
    public async Task The_same_text_is_asked_once_and_another_deployment_is_asked_itself()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Turned));

        await Asked(server).OfAsync(["1番目", "2番目", "1番目"], [], Always, Ct);
        await Asked(server).OfAsync(["3番目", "2番目"], [], Always, Ct);
        await Asked(server, "others").OfAsync(["2番目"], [], Always, Ct);

        Assert.Equal(["1番目,2番目", "3番目", "2番目"], server.Requests.Select(request => string.Join(',', request.Input)));
    }

    [Fact]
    public async Task A_text_that_is_forgotten_is_asked_again()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Turned));
        await Asked(server).OfAsync(["1番目の冬木さん", "2番目"], ["白石遥"], Always, Ct);

        await Asked(server).ForgetAsync("1番目の冬木さん", ["白石遥"]);
        await Asked(server).OfAsync(["1番目の冬木さん", "2番目"], ["白石遥"], Always, Ct);

        Assert.Matches("^1番目の【人名[0-9]】さん$", Assert.Single(server.Requests.Last().Input));
    }

    [Fact]
    public async Task Persons_do_not_leave_the_house()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Turned));

        await Asked(server).OfAsync(["1番目の冬木さんに090-1234-5678で聞けますか", "2番目は白石先生ですか"], ["白石遥"], Always, Ct);

        var sent = Assert.Single(server.Requests).Input;
        Assert.All(["冬木", "白石", "090"], person => Assert.All(sent, text => Assert.DoesNotContain(person, text, StringComparison.Ordinal)));
        Assert.All(sent, text => Assert.Matches("^[12]番目.*【人名[0-9]】", text));
    }

    [Theory]
    [InlineData("""{"object":"list","data":[],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    [InlineData("""{"object":"list","data":[{"object":"embedding","index":0,"embedding":"AACAPw=="}],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    [InlineData("""{"object":"list","data":[{"object":"embedding","index":0,"embedding":"AACAPw=="},{"object":"embedding","index":1,"embedding":"AACAPwAAgD8="}],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    [InlineData("<html>")]
    public async Task An_answer_that_does_not_fit_is_none_and_is_not_kept(string answer)
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Raw(answer));

        Assert.Null(await Asked(server).OfAsync(["1番目", "2番目"], [], Always, Ct));
        Assert.Null(await Asked(server).OfAsync(["1番目", "2番目"], [], Always, Ct));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task When_another_model_bears_the_name_all_is_asked_anew()
    {
        float[] vector = [1, 0];
        await using var server = await FakeDeployment.StartAsync(http => FakeDeployment.Embedding(_ => vector)(http));
        await Asked(server).OfAsync(["1番目"], [], Always, Ct);

        vector = [1, 0, 0];
        Assert.Null(await Asked(server).OfAsync(["1番目", "2番目"], [], Always, Ct));
        Assert.Equal([3, 3], (await Asked(server).OfAsync(["1番目", "2番目"], [], Always, Ct))!.Select(meaning => meaning!.Dimensions));
    }

    [Fact]
    public async Task A_busy_deployment_is_asked_again_when_it_says()
    {
        var asked = 0;
        await using var server = await FakeDeployment.StartAsync(http =>
            Interlocked.Increment(ref asked) < 3 ? FakeDeployment.Failing(429, retryAfter: "1")(http) : FakeDeployment.Embedding(Turned)(http));

        Assert.NotNull(await Asked(server).OfAsync(["1番目"], [], Always, Ct));
    }

    [Fact]
    public async Task A_broken_cache_costs_calls_and_nothing_else()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Turned));
        var embeddings = new TextEmbeddings(Model(server, "meanings"), new BrokenCache(), TimeProvider.System, NullLogger<TextEmbeddings>.Instance);

        Assert.Single((await embeddings.OfAsync(["1番目"], [], Always, Ct))!);
        Assert.Single((await embeddings.OfAsync(["1番目"], [], Always, Ct))!);
        await embeddings.ForgetAsync("1番目", []);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_text_in_which_nothing_can_be_seen_is_not_asked_and_has_no_meaning()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Turned));

        var meanings = await Asked(server).OfAsync(["1番目", "\u200B\u200B\u200B\u200B", "2番目"], [], Always, Ct);

        Assert.Equal(["1番目", "2番目"], Assert.Single(server.Requests).Input);
        Assert.Equal([false, true, false], meanings!.Select(meaning => meaning is null));
    }

    [Theory]
    [InlineData("鱻")]
    [InlineData("𠮟")]
    [InlineData("a")]
    public async Task A_long_text_has_no_more_bytes_than_the_models_take_tokens(string letter)
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Embedding(Turned));

        await Asked(server).OfAsync([$"1{string.Concat(Enumerable.Repeat(letter, 9000))}"], [], Always, Ct);

        var sent = Assert.Single(Assert.Single(server.Requests).Input);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(sent), 7990, 8191);
        Assert.Equal($"1{string.Concat(Enumerable.Repeat(letter, (sent.Length - 1) / letter.Length))}", sent);
    }

    [Fact]
    public async Task A_text_that_the_deployment_refuses_costs_the_others_nothing_and_is_not_asked_again()
    {
        await using var server = await FakeDeployment.StartAsync(http =>
            FakeDeployment.SentBy(http).Input.Contains("7番目") ? FakeDeployment.Failing(400)(http) : FakeDeployment.Embedding(text => text == "質問" ? [1, 0] : Turned(text))(http));
        var texts = Enumerable.Range(0, 20).Select(at => $"{at}番目").ToList();
        var embeddings = Asked(server);

        var meanings = await embeddings.OfAsync(texts, [], Always, Ct);
        var asked = server.Requests.Count;

        Assert.Equal([7], Enumerable.Range(0, 20).Where(at => meanings![at] is null));
        Assert.InRange(asked, 5, 12);
        Assert.NotNull(await embeddings.OfAsync(texts, [], Always, Ct));
        Assert.Equal(asked, server.Requests.Count);
    }

    [Fact]
    public async Task A_deployment_that_refuses_everything_has_failed_and_is_asked_again()
    {
        await using var server = await FakeDeployment.StartAsync(FakeDeployment.Failing(400));
        var embeddings = Asked(server);

        Assert.Null(await embeddings.OfAsync(["1番目"], [], Always, Ct));
        Assert.Null(await embeddings.OfAsync(["1番目"], [], Always, Ct));

        Assert.Equal(["1番目", "質問", "1番目", "質問"], server.Requests.SelectMany(request => request.Input));
    }

    [Fact]
    public async Task What_may_not_go_any_more_is_in_no_later_call_and_is_not_tried_again()
    {
        var asked = 0;
        await using var server = await FakeDeployment.StartAsync(http =>
            Interlocked.Increment(ref asked) == 1 ? FakeDeployment.Embedding(Turned)(http) : FakeDeployment.Failing(429, retryAfter: "1")(http));
        var texts = Enumerable.Range(0, 130).Select(at => $"{at}番目").ToList();
        var embeddings = Asked(server);

        Assert.Null(await embeddings.OfAsync(texts, [], _ => Task.FromResult(Volatile.Read(ref asked) < 1), Ct));
        Assert.Equal(1, asked);
        Assert.Null(await embeddings.OfAsync(texts, [], _ => Task.FromResult(Volatile.Read(ref asked) < 2), Ct));

        Assert.Equal(2, asked);
    }

    private static Task<bool> Always(CancellationToken ct) => Task.FromResult(true);

    /// <summary>A direction for each number that a text begins with.</summary>
    private static float[] Turned(string text)
    {
        var angle = int.Parse(string.Concat(text.TakeWhile(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture) * Math.PI / 130;
        return [3 * (float)Math.Cos(angle), 3 * (float)Math.Sin(angle)];
    }

    private static AzureOpenAIOptions Model(FakeDeployment server, string deployment) => new(server.Endpoint, deployment, "secret", TestConstants.Timeout);

    private TextEmbeddings Asked(FakeDeployment server, string deployment = "meanings") =>
        new(Model(server, deployment), cache, TimeProvider.System, NullLogger<TextEmbeddings>.Instance);
}
