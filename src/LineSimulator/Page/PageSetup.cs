using LineSimulator.Control;
using LineSimulator.Journal;
using LineSimulator.Page.Acts;
using LineSimulator.Page.Scripts;
using LineSimulator.Page.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LineSimulator.Page;

internal static class PageSetup
{
    public static void AddSimulatorPage(this IServiceCollection services)
    {
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<CallJournal>();
        services.AddSingleton<MessageFates>();
        services.AddSingleton<ApiJournal>();
        services.AddTransient<WebhookJournal>();
        services.AddSingleton<Chaos>();
        services.AddSingleton<HeldDesk>();
        services.AddSingleton<Recorder>();
        services.AddSingleton<Replay>();
        services.AddSingleton<PhoneActs>();
        services.AddSingleton<PhoneContents>();
        services.AddSingleton<ChatViews>();
        services.AddSingleton<StateViews>();
    }

    public static void MapSimulatorPage(this IEndpointRouteBuilder app)
    {
        app.MapPageAssets();
        var page = app.MapGroup("/simulator/page").AddEndpointFilter<ControlRefusals>().AddEndpointFilter<RefusalWords>().AddEndpointFilter<TellWatchers>();
        page.MapGet("/live", LiveStream.Open);
        page.MapViews();
        page.MapPhoneActs();
        page.MapPanel();
        page.MapScripts();
    }

    /// <summary>Lets open pages read anew after everything that was done through the page.</summary>
    private sealed class TellWatchers(ChangeFeed feed) : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            try
            {
                return await next(context);
            }
            finally
            {
                if (!HttpMethods.IsGet(context.HttpContext.Request.Method))
                {
                    feed.Bump();
                }
            }
        }
    }
}
