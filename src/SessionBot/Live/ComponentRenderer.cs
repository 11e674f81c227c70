using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace SessionBot.Live;

/// <summary>Renders components that show everybody the same, outside of any request.</summary>
internal sealed class ComponentRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent => (await RenderAllAsync<TComponent>([parameters]))[0];

    /// <summary>One after the other, in one scope.</summary>
    public async Task<IReadOnlyList<string>> RenderAllAsync<TComponent>(IEnumerable<Dictionary<string, object?>> all)
        where TComponent : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var rendered = new List<string>();
            foreach (var parameters in all)
            {
                rendered.Add((await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
            }

            return rendered;
        });
    }
}
