using System.Text;
using TestKit.OpenApi;

namespace Line.Messaging.Tests.Conformance.Checker;

public sealed class HttpCheckTests
{
    private const string Message = """{"to":"U1","messages":[{"type":"text","text":"あ"}]}""";
    private const string Sent = """{"sentMessages":[{"id":"461"}]}""";
    private const string Api = "https://api.line.me";

    private static LineApiDocument Document => LineApiDocument.Require();

    [Fact]
    public void A_right_request_passes() => Assert.Empty(Document.Check(Post("/v2/bot/message/push", Message)));

    [Fact]
    public void A_request_without_a_body_is_found() => AssertFault("$", Document.Check(Post("/v2/bot/message/push", "")));

    [Fact]
    public void A_body_where_none_is_taken_is_found() => AssertFault("$", Document.Check(Post("/v2/bot/group/C1/leave", "{}")));

    [Fact]
    public void Another_media_type_is_found() =>
        AssertFault("Content-Type", Document.Check(Post("/v2/bot/message/push", Message, ("Content-Type", "text/plain"))));

    [Fact]
    public void Another_charset_is_found() =>
        AssertFault("Content-Type", Document.Check(Post("/v2/bot/message/push", Message, ("Content-Type", "application/json; charset=shift_jis"))));

    [Fact]
    public void A_missing_token_is_found() =>
        AssertFault("header Authorization", Document.Check(Post("/v2/bot/message/push", Message, ("Authorization", "secret"))));

    [Theory]
    [InlineData("/v2/bot/message/push", "not-a-uuid")]
    [InlineData("/v2/bot/message/validate/push", "123e4567-e89b-12d3-a456-426614174000")]
    public void A_retry_key_that_LINE_refuses_is_found(string path, string key) =>
        AssertFault("header X-Line-Retry-Key", Document.Check(Post(path, Message, ("X-Line-Retry-Key", key))));

    [Theory]
    [InlineData("https://api.line.me/v2/bot/message/1/content")]
    [InlineData("https://api.line.me/v2/bot/mesage/quota")]
    [InlineData("https://api.line.me/v2/bot/profile/")]
    public void An_address_of_nothing_is_found(string address) => Assert.NotEmpty(Document.Check(Get(address)));

    [Fact]
    public void A_stand_in_may_serve_every_path_at_its_own_address() =>
        Assert.Empty(Document.Check(Get("http://127.0.0.1:5080/v2/bot/message/1/content"), new CheckOptions { AnyHost = true }));

    [Theory]
    [InlineData("/v2/bot/message/delivery/broadcast", "query date")]
    [InlineData("/v2/bot/message/delivery/broadcast?date=2026-09-01", "query date")]
    [InlineData("/v2/bot/message/delivery/broadcast?date=20260901&dat=1", "query dat")]
    [InlineData("/v2/bot/followers/ids?limit=1001", "query limit")]
    [InlineData("/v2/bot/followers/ids?limit=many", "query limit")]
    public void A_wrong_query_is_found(string path, string fault) => AssertFault(fault, Document.Check(Get(Api + path)));

    [Fact]
    public void A_path_in_full_words_comes_before_a_name_in_braces() =>
        Assert.Equal("getRichMenuList", Document.Find("GET", new Uri($"{Api}/v2/bot/richmenu/list"))!.Id);

    [Theory]
    [InlineData("grant_type=client_credentials&client_id=1&client_secret=s", true)]
    [InlineData("grant_type=client_credentials&client_id=1", false)]
    [InlineData("grant_type=client_credentials&client_id=1&client_secret=s&client_secret=t", false)]
    public void A_form_is_held_against_its_alternatives(string form, bool isRight) =>
        Assert.Equal(isRight, Document.Check(Post("/oauth2/v3/token", form, ("Content-Type", "application/x-www-form-urlencoded"))).Count == 0);

    [Theory]
    [InlineData(200, Sent)]
    [InlineData(400, """{"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages"}]}""")]
    [InlineData(500, """{"message":"Internal server error"}""")]
    public void A_right_answer_passes(int status, string body) => Assert.Empty(Answer(status, body));

    [Theory]
    [InlineData(200, "{}", "$")]
    [InlineData(200, """{"sentMessages":[]}""", "$.sentMessages")]
    [InlineData(201, Sent, "status")]
    [InlineData(500, "Internal server error", "$")]
    [InlineData(404, """{"error":"Not found"}""", "$")]
    public void A_wrong_answer_is_found(int status, string body, string path) => AssertFault(path, Answer(status, body));

    [Fact]
    public void An_answer_without_its_request_id_is_found() =>
        AssertFault("header x-line-request-id", Answer(200, Sent, ("x-line-request-id", "")));

    [Fact]
    public void A_409_tells_which_request_was_accepted()
    {
        AssertFault("header x-line-accepted-request-id", Answer(409, """{"message":"known"}"""));
        Assert.Empty(Answer(409, """{"message":"known"}""", ("x-line-accepted-request-id", "r0")));
    }

    private static IReadOnlyList<ApiFault> Answer(int status, string body, params (string Name, string Value)[] headers) => Document.Check(
        "POST",
        new Uri($"{Api}/v2/bot/message/push"),
        new ApiResponse(status, Headers([("Content-Type", "application/json"), ("x-line-request-id", "r1"), .. headers]), Encoding.UTF8.GetBytes(body)));

    private static ApiRequest Get(string address) => new("GET", new Uri(address), Headers([("Authorization", "Bearer t")]), []);

    private static ApiRequest Post(string path, string body, params (string Name, string Value)[] headers) => new(
        "POST",
        new Uri(Api + path),
        Headers([("Authorization", "Bearer t"), ("Content-Type", "application/json; charset=utf-8"), .. headers]),
        Encoding.UTF8.GetBytes(body));

    private static Dictionary<string, string> Headers((string Name, string Value)[] headers)
    {
        var list = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            list[name] = value;
        }

        return list;
    }

    private static void AssertFault(string path, IReadOnlyList<ApiFault> faults) => Assert.Contains(path, faults.Select(fault => fault.Path));
}
