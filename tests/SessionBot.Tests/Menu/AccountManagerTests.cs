using System.Net;
using Line.Messaging;
using SessionBot.Features.Menu;

namespace SessionBot.Tests.Menu;

public sealed class AccountManagerTests
{
    /// <summary>LINE tells nothing of such a menu but 403, and ours goes before it.</summary>
    [Fact]
    public async Task A_default_that_was_set_in_the_account_manager_counts_as_none()
    {
        using var answers = new Answers();
        using var http = new HttpClient(answers);
        var line = new LineMessagingClient(http, new FixedChannelAccessToken("token"), new Uri("https://line.example/"), new Uri("https://data.example/"));

        var state = await new LineMenus(line).ReadAsync(candidate: null, TestContext.Current.CancellationToken);

        Assert.Null(state.Shown);
        Assert.Equal("案内", Assert.Single(state.Menus).Name);
    }

    private sealed class Answers : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(request.RequestUri!.AbsolutePath switch
            {
                "/v2/bot/richmenu/list" => Json(HttpStatusCode.OK, """
                    {"richmenus":[{"richMenuId":"richmenu-1","name":"案内","size":{"width":2500,"height":1686},"chatBarText":"案内","selected":false,"areas":[]}]}
                    """),
                "/v2/bot/richmenu/alias/list" => Json(HttpStatusCode.OK, """{"aliases":[]}"""),
                "/v2/bot/user/all/richmenu" => Json(HttpStatusCode.Forbidden, """{"message":"Access to this API is not available for your account"}"""),
                var other => throw new InvalidOperationException($"{request.Method} {other} was not expected."),
            });

        private static HttpResponseMessage Json(HttpStatusCode status, string json) => new(status) { Content = new StringContent(json) };
    }
}
