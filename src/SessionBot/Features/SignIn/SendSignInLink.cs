using Line.Messaging;
using SessionBot.Features.Webhook;
using SessionBot.Work;

namespace SessionBot.Features.SignIn;

/// <summary>An organizer asks the bot for the way into the console.</summary>
internal sealed class SendSignInLink(OneTimeLinks links)
{
    public Outcome Handle(Said said) => new(
        "command:console",
        new TextMessage(links.For(said.By) is { } link ? Wording.Of(SignInTexts.Link, ("link", link)) : SignInTexts.NoAddress));
}
