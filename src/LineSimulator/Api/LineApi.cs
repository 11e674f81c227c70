using LineSimulator.Chats;
using LineSimulator.Faults;
using LineSimulator.Login;
using LineSimulator.Rates;
using LineSimulator.RichMenus;
using LineSimulator.Tokens;
using LineSimulator.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Api;

/// <summary>The API of api.line.me, api-data.line.me and access.line.me, all on the simulator's own address.</summary>
internal static class LineApi
{
    public static void MapLineApi(this IEndpointRouteBuilder app)
    {
        var bot = app.MapGroup("/v2/bot")
            .AddEndpointFilter<BearerFilter>()
            .AddEndpointFilter<RateFilter>()
            .AddEndpointFilter<RetryKeyFilter>()
            .AddEndpointFilter<FaultFilter>();
        MapMessages(bot);
        MapPeople(bot);
        MapWebhook(bot);
        MapMenus(bot);

        var open = app.MapGroup("").AddEndpointFilter<RateFilter>().AddEndpointFilter<FaultFilter>();
        MapTokens(open);
        MapLogin(open);

        app.MapFallback("/v2/{**rest}", http => ApiAnswer.Error(404, "Not found").ExecuteAsync(http));
        app.MapFallback("/oauth2/{**rest}", http => ApiAnswer.Error(404, "Not found").ExecuteAsync(http));
    }

    /// <summary>Gives every answer, refusals too, its <c>x-line-request-id</c>.</summary>
    public static void UseLineRequestIds(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.TraceIdentifier = Guid.NewGuid().ToString();
        http.Response.Headers["x-line-request-id"] = http.TraceIdentifier;
        return next(http);
    });

    private static void MapMessages(RouteGroupBuilder bot)
    {
        bot.MapPost("/message/reply", SendingEndpoints.ReplyAsync).As(LineEndpoint.Reply);
        bot.MapPost("/message/push", SendingEndpoints.PushAsync).As(LineEndpoint.Push, takesRetryKey: true);
        bot.MapPost("/message/multicast", SendingEndpoints.MulticastAsync).As(LineEndpoint.Multicast, takesRetryKey: true);
        bot.MapPost("/message/broadcast", SendingEndpoints.BroadcastAsync).As(LineEndpoint.Broadcast, takesRetryKey: true);
        bot.MapPost("/message/validate/{endpoint:regex(^(reply|push|multicast|narrowcast|broadcast)$)}", SendingEndpoints.ValidateAsync).As(LineEndpoint.Validate);
        bot.MapGet("/message/quota", AccountEndpoints.Quota).As(LineEndpoint.Quota);
        bot.MapGet("/message/quota/consumption", AccountEndpoints.Consumption).As(LineEndpoint.QuotaConsumption);
        bot.MapGet("/message/delivery/{endpoint:regex(^(reply|push|multicast|broadcast)$)}", DeliveryCountEndpoint.Get).As(LineEndpoint.DeliveryCount);
        bot.MapGet("/message/{messageId}/content", ContentEndpoints.Get).As(LineEndpoint.Content);
        bot.MapGet("/message/{messageId}/content/preview", ContentEndpoints.Preview).As(LineEndpoint.ContentPreview);
        bot.MapGet("/message/{messageId}/content/transcoding", ContentEndpoints.Transcoding).As(LineEndpoint.ContentTranscoding);
        bot.MapPost("/chat/loading/start", LoadingEndpoint.StartAsync).As(LineEndpoint.Loading);
        bot.MapPost("/chat/markAsRead", MarkAsReadEndpoint.MarkAsync).As(LineEndpoint.MarkAsRead);
    }

    private static void MapPeople(RouteGroupBuilder bot)
    {
        bot.MapGet("/info", AccountEndpoints.Info).As(LineEndpoint.BotInfo);
        bot.MapGet("/profile/{userId}", ProfileEndpoints.User).As(LineEndpoint.Profile);
        bot.MapGet("/followers/ids", FollowerEndpoint.Get).As(LineEndpoint.Followers);
        bot.MapPost("/user/{userId}/linkToken", LinkTokenEndpoint.Issue).As(LineEndpoint.AccountLinkToken);
        bot.MapGet("/group/{chatId}/summary", GroupEndpoints.Summary).As(LineEndpoint.GroupSummary);
        bot.MapGet("/group/{chatId}/member/{userId}", (string chatId, string userId, PlatformState state) => GroupEndpoints.Member(ChatKind.Group, chatId, userId, state)).As(LineEndpoint.GroupMemberProfile);
        bot.MapGet("/group/{chatId}/members/ids", (string chatId, HttpRequest request, PlatformState state) => GroupEndpoints.MemberIds(ChatKind.Group, chatId, request, state)).As(LineEndpoint.GroupMembers);
        bot.MapGet("/group/{chatId}/members/count", (string chatId, PlatformState state) => GroupEndpoints.MemberCount(ChatKind.Group, chatId, state)).As(LineEndpoint.GroupMemberCount);
        bot.MapPost("/group/{chatId}/leave", (string chatId, HttpResponse response, PlatformState state, Courier courier) => GroupEndpoints.Leave(ChatKind.Group, chatId, response, state, courier)).As(LineEndpoint.GroupLeave);
        bot.MapGet("/room/{chatId}/member/{userId}", (string chatId, string userId, PlatformState state) => GroupEndpoints.Member(ChatKind.Room, chatId, userId, state)).As(LineEndpoint.GroupMemberProfile);
        bot.MapGet("/room/{chatId}/members/ids", (string chatId, HttpRequest request, PlatformState state) => GroupEndpoints.MemberIds(ChatKind.Room, chatId, request, state)).As(LineEndpoint.GroupMembers);
        bot.MapGet("/room/{chatId}/members/count", (string chatId, PlatformState state) => GroupEndpoints.MemberCount(ChatKind.Room, chatId, state)).As(LineEndpoint.GroupMemberCount);
        bot.MapPost("/room/{chatId}/leave", (string chatId, HttpResponse response, PlatformState state, Courier courier) => GroupEndpoints.Leave(ChatKind.Room, chatId, response, state, courier)).As(LineEndpoint.GroupLeave);
    }

    private static void MapWebhook(RouteGroupBuilder bot)
    {
        bot.MapGet("/channel/webhook/endpoint", WebhookEndpoints.Get).As(LineEndpoint.WebhookEndpointGet);
        bot.MapPut("/channel/webhook/endpoint", WebhookEndpoints.SetAsync).As(LineEndpoint.WebhookEndpointSet);
        bot.MapPost("/channel/webhook/test", WebhookEndpoints.TestAsync).As(LineEndpoint.WebhookTest);
    }

    private static void MapMenus(RouteGroupBuilder bot)
    {
        bot.MapPost("/richmenu", MenuEndpoints.CreateAsync).As(LineEndpoint.RichMenuCreate);
        bot.MapPost("/richmenu/validate", MenuEndpoints.ValidateAsync).As(LineEndpoint.RichMenuValidate);
        bot.MapGet("/richmenu/list", MenuEndpoints.List).As(LineEndpoint.RichMenuList);
        bot.MapGet("/richmenu/{richMenuId}", MenuEndpoints.Get).As(LineEndpoint.RichMenuGet);
        bot.MapDelete("/richmenu/{richMenuId}", MenuEndpoints.Delete).As(LineEndpoint.RichMenuDelete);
        bot.MapPost("/richmenu/{richMenuId}/content", MenuImageEndpoints.UploadAsync).As(LineEndpoint.RichMenuImageUpload);
        bot.MapGet("/richmenu/{richMenuId}/content", MenuImageEndpoints.Download).As(LineEndpoint.RichMenuImageDownload);
        bot.MapPost("/user/all/richmenu/{richMenuId}", MenuLinkEndpoints.SetDefault).As(LineEndpoint.RichMenuDefaultSet);
        bot.MapGet("/user/all/richmenu", MenuLinkEndpoints.GetDefault).As(LineEndpoint.RichMenuDefaultGet);
        bot.MapDelete("/user/all/richmenu", MenuLinkEndpoints.CancelDefault).As(LineEndpoint.RichMenuDefaultCancel);
        bot.MapPost("/user/{userId}/richmenu/{richMenuId}", MenuLinkEndpoints.Link).As(LineEndpoint.RichMenuLink);
        bot.MapDelete("/user/{userId}/richmenu", MenuLinkEndpoints.Unlink).As(LineEndpoint.RichMenuUnlink);
        bot.MapGet("/user/{userId}/richmenu", MenuLinkEndpoints.OfUser).As(LineEndpoint.RichMenuOfUser);
        bot.MapPost("/richmenu/bulk/link", MenuLinkEndpoints.BulkLinkAsync).As(LineEndpoint.RichMenuBulkLink);
        bot.MapPost("/richmenu/bulk/unlink", MenuLinkEndpoints.BulkUnlinkAsync).As(LineEndpoint.RichMenuBulkUnlink);
        bot.MapPost("/richmenu/batch", MenuBatchEndpoints.StartAsync).As(LineEndpoint.RichMenuBatch);
        bot.MapPost("/richmenu/validate/batch", MenuBatchEndpoints.ValidateAsync).As(LineEndpoint.RichMenuBatchValidate);
        bot.MapGet("/richmenu/progress/batch", MenuBatchEndpoints.Progress).As(LineEndpoint.RichMenuBatchProgress);
        bot.MapPost("/richmenu/alias", MenuAliasEndpoints.CreateAsync).As(LineEndpoint.RichMenuAliasCreate);
        bot.MapGet("/richmenu/alias/list", MenuAliasEndpoints.List).As(LineEndpoint.RichMenuAliasList);
        bot.MapPost("/richmenu/alias/{richMenuAliasId}", MenuAliasEndpoints.UpdateAsync).As(LineEndpoint.RichMenuAliasUpdate);
        bot.MapDelete("/richmenu/alias/{richMenuAliasId}", MenuAliasEndpoints.Delete).As(LineEndpoint.RichMenuAliasDelete);
        bot.MapGet("/richmenu/alias/{richMenuAliasId}", MenuAliasEndpoints.Get).As(LineEndpoint.RichMenuAliasGet);
    }

    private static void MapTokens(RouteGroupBuilder open)
    {
        open.MapPost("/oauth2/v3/token", ChannelTokenEndpoints.StatelessAsync).As(LineEndpoint.IssueToken);
        open.MapPost("/oauth2/v2.1/token", LoginTokenEndpoint.IssueAsync).As(LineEndpoint.IssueToken);
        open.MapPost("/v2/oauth/accessToken", ChannelTokenEndpoints.ShortLivedAsync).As(LineEndpoint.IssueShortLivedToken);
        open.MapGet("/oauth2/v2.1/tokens/kid", ChannelTokenEndpoints.KeyIds).As(LineEndpoint.TokenUpkeep);
        open.MapGet("/oauth2/v2.1/verify", TokenUpkeepEndpoints.Verify).As(LineEndpoint.TokenUpkeep);
        open.MapPost("/oauth2/v2.1/revoke", TokenUpkeepEndpoints.RevokeAsync).As(LineEndpoint.TokenUpkeep);
        open.MapPost("/v2/oauth/verify", TokenUpkeepEndpoints.VerifyOldAsync).As(LineEndpoint.TokenUpkeep);
        open.MapPost("/v2/oauth/revoke", TokenUpkeepEndpoints.RevokeOldAsync).As(LineEndpoint.TokenUpkeep);
    }

    private static void MapLogin(RouteGroupBuilder open)
    {
        open.MapGet("/.well-known/openid-configuration", DiscoveryEndpoints.Configuration).As(LineEndpoint.LoginProfile);
        open.MapGet("/oauth2/v2.1/certs", DiscoveryEndpoints.Certificates).As(LineEndpoint.LoginProfile);
        open.MapGet("/oauth2/v2.1/authorize", AuthorizeEndpoint.Ask).As(LineEndpoint.LoginProfile);
        open.MapPost("/oauth2/v2.1/authorize", AuthorizeEndpoint.AnswerAsync).As(LineEndpoint.LoginProfile);
        open.MapPost("/oauth2/v2.1/verify", LoginProfileEndpoints.VerifyIdTokenAsync).As(LineEndpoint.LoginProfile);
        open.MapMethods("/oauth2/v2.1/userinfo", ["GET", "POST"], LoginProfileEndpoints.UserInfo).As(LineEndpoint.LoginProfile);
        open.MapGet("/v2/profile", LoginProfileEndpoints.Profile).As(LineEndpoint.LoginProfile);
    }

    private static void As(this RouteHandlerBuilder route, LineEndpoint endpoint, bool takesRetryKey = false) =>
        route.WithMetadata(new LineRoute(endpoint, takesRetryKey));
}
