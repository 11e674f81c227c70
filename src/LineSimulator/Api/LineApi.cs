using LineSimulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Api;

/// <summary>The API of api.line.me and of api-data.line.me, both on the simulator's own address.</summary>
internal static class LineApi
{
    public static void MapLineApi(this IEndpointRouteBuilder app)
    {
        var bot = app.MapGroup("/v2/bot")
            .AddEndpointFilter<BearerFilter>()
            .AddEndpointFilter<RetryKeyFilter>()
            .AddEndpointFilter<FaultFilter>();

        bot.MapPost("/message/reply", SendingEndpoints.ReplyAsync).WithMetadata(Route(LineEndpoint.Reply));
        bot.MapPost("/message/push", SendingEndpoints.PushAsync).WithMetadata(Route(LineEndpoint.Push, takesRetryKey: true));
        bot.MapPost("/message/multicast", SendingEndpoints.MulticastAsync).WithMetadata(Route(LineEndpoint.Multicast, takesRetryKey: true));
        bot.MapPost("/message/validate/{endpoint:regex(^(reply|push|multicast)$)}", SendingEndpoints.ValidateAsync).WithMetadata(Route(LineEndpoint.Validate));
        bot.MapGet("/message/quota", AccountEndpoints.Quota).WithMetadata(Route(LineEndpoint.Quota));
        bot.MapGet("/message/quota/consumption", AccountEndpoints.Consumption).WithMetadata(Route(LineEndpoint.QuotaConsumption));
        bot.MapGet("/info", AccountEndpoints.Info).WithMetadata(Route(LineEndpoint.BotInfo));
        bot.MapGet("/profile/{userId}", ProfileEndpoints.User).WithMetadata(Route(LineEndpoint.Profile));
        bot.MapGet("/group/{groupId}/member/{userId}", ProfileEndpoints.GroupMember).WithMetadata(Route(LineEndpoint.GroupMemberProfile));
        bot.MapGet("/message/{messageId}/content", ContentEndpoint.Get).WithMetadata(Route(LineEndpoint.Content));
        bot.MapPost("/chat/loading/start", LoadingEndpoint.StartAsync).WithMetadata(Route(LineEndpoint.Loading));

        app.MapFallback("/v2/{**rest}", () => ApiAnswer.Error(404, "Not found"));
    }

    /// <summary>Gives every answer, refusals too, its <c>x-line-request-id</c>.</summary>
    public static void UseLineRequestIds(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.TraceIdentifier = Guid.NewGuid().ToString();
        http.Response.Headers["x-line-request-id"] = http.TraceIdentifier;
        return next(http);
    });

    private static LineRoute Route(LineEndpoint endpoint, bool takesRetryKey = false) => new(endpoint, takesRetryKey);
}
