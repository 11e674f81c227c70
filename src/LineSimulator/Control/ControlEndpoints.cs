using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Control;

/// <summary>The people's side of the platform, for curl. <see cref="ControlPage"/> lists these calls: keep both in step.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder app)
    {
        var control = app.MapGroup("/simulator").AddEndpointFilter<ControlRefusals>();
        control.MapGet("/help", (HttpRequest request) => Results.Text(ControlPage.Text($"{request.Scheme}://{request.Host}")));
        ControlPeople.Map(control);
        ControlMessages.Map(control);
        ControlGroups.Map(control);
        ControlPlatform.Map(control);
    }
}
