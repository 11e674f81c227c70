using System.Reflection;
using System.Text.Json;
using TestKit.OpenApi;

namespace LineSimulator.Tests.Conformance;

public sealed class PlatformConformanceTests(ITestOutputHelper output)
{
    private static readonly CheckOptions AnyHost = new() { AnyHost = true };

    public static IEnumerable<TheoryDataRow<int>> Endpoints => Rows(EndpointCases.All);

    public static IEnumerable<TheoryDataRow<int>> GuardedEndpoints => Endpoints.Where(row => !EndpointCases.All[row.Data].IsOpen);

    public static IEnumerable<TheoryDataRow<int>> Acts => Rows(ActCases.All);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task An_answer_is_as_LINE_documents_it(int index)
    {
        LineApiDocument.Require();
        await using var walk = await Walk.StartAsync();
        var call = EndpointCases.All[index];

        Assert.Equal(call.Status, (await call.CallAsync(walk, await call.PrepareAsync(walk))).Status);
        Assert.Equal(call.OperationId, walk.World.Judge.Operations[^1]);
    }

    [Theory]
    [MemberData(nameof(GuardedEndpoints))]
    public async Task A_refusal_is_as_LINE_documents_it(int index)
    {
        LineApiDocument.Require();
        await using var walk = await Walk.StartAsync();
        var call = EndpointCases.All[index];
        var prepared = await call.PrepareAsync(walk);

        walk.World.Client.DefaultRequestHeaders.Remove("Authorization");
        Assert.Equal(401, (await call.CallAsync(walk, prepared)).Status);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task An_event_is_as_LINE_documents_it(int index)
    {
        LineApiDocument.Require();
        await using var walk = await Walk.StartAsync();
        var act = ActCases.All[index];
        await act.ActAsync(walk, Ct);

        Assert.Contains(act.Event, walk.World.Bot.Events.Select(TypeOf));
    }

    [Fact]
    public async Task Every_endpoint_is_in_the_document_and_has_a_case()
    {
        var document = LineApiDocument.Require();
        await using var world = await SimulatedWorld.StartAsync();
        var routes = SimulatorRoutes.Of(world).Where(route => !OutsideTheDocument.Has(route.Method, route.Path)).ToList();
        var operations = routes.Select(route => document.Find(route.Method, new Uri(world.Client.BaseAddress!, route.Path), AnyHost)?.Id ?? $"none for {route}").ToList();
        output.WriteLine($"{operations.Count} endpoints: {string.Join(", ", operations.Order())}");

        Assert.NotEmpty(operations);
        Assert.All(
            EndpointCases.All,
            call => Assert.NotEqual(call.IsOpen, document.Operations.Single(operation => operation.Id == call.OperationId).IsAuthorized));
        Assert.Equal(operations.Distinct().Order(), EndpointCases.All.Select(call => call.OperationId).Distinct().Order());
    }

    [Fact]
    public void Every_act_of_the_platform_has_a_case()
    {
        var acts = typeof(LinePlatform).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
            .Select(method => method.Name)
            .Distinct()
            .Where(name => !ActCases.Others.Contains(name));
        Assert.Equal(acts.Order(), ActCases.All.Select(act => act.Name).Distinct().Order());
    }

    [Fact]
    public async Task The_judge_finds_a_webhook_that_LINE_would_not_send()
    {
        LineApiDocument.Require();
        var judge = new ConformanceJudge();
        await using var walk = await Walk.StartAsync();
        var body = walk.World.Bot.Webhooks[^1].Body;
        judge.JudgeWebhook(body);
        judge.Conclude();

        judge.JudgeWebhook(body.Replace("quoteToken", "quotToken", StringComparison.Ordinal));
        Assert.ThrowsAny<Exception>(judge.Conclude);
    }

    [Fact]
    public void The_judge_finds_an_answer_that_LINE_would_not_give()
    {
        LineApiDocument.Require();
        var judge = new ConformanceJudge();
        var headers = new Dictionary<string, string> { ["Authorization"] = "Bearer t", ["Content-Type"] = "application/json", ["x-line-request-id"] = "r" };
        judge.Judge(new ApiRequest("GET", new Uri("http://localhost/v2/bot/info"), headers, []), new ApiResponse(200, headers, "{}"u8.ToArray()));
        Assert.ThrowsAny<Exception>(judge.Conclude);
    }

    private static string TypeOf(JsonElement sent)
    {
        var type = sent.GetProperty("type").GetString()!;
        return type == "message" ? $"{type}/{sent.GetProperty("message").GetProperty("type").GetString()}" : type;
    }

    private static IEnumerable<TheoryDataRow<int>> Rows<T>(IReadOnlyList<T> cases) =>
        cases.Select((line, index) => new TheoryDataRow<int>(index) { TestDisplayName = $"{line} [{index}]" });
}
