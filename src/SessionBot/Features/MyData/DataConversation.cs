using Microsoft.EntityFrameworkCore;
using SessionBot.Features.Members;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.MyData;

/// <summary>What a member does about the own data: look, and have it erased after saying yes.</summary>
internal sealed class DataConversation(SessionBotDb db, ShowData show, EraseConfirmation confirmation, EraseMember erase, EraseTraces traces)
{
    public async Task<Outcome> HandleAsync(MemberCommand.Data command, Said said, CancellationToken ct) => command switch
    {
        MemberCommand.Data.Show => new("my-data:shown", DataReplies.Stored(await show.ReadAsync(said, ct))),
        MemberCommand.Data.AskToErase => new("my-data:asked", DataReplies.Confirm(said.By, confirmation.Issue(said.Group.Key, said.By.Id))),
        MemberCommand.Data.Keep => new("my-data:kept", DataReplies.Kept()),
        MemberCommand.Data.Erase erasing => await EraseAsync(said, erasing.Code, ct),
        _ => throw new InvalidOperationException($"No use case for {command.GetType().Name}."),
    };

    private async Task<Outcome> EraseAsync(Said said, int code, CancellationToken ct)
    {
        var alias = EraseMember.AliasOf(said.By.Id);
        if (db.Entry(said.By).State == EntityState.Added)
        {
            // The second tap of somebody who is forgotten already: no reason to make that person known again.
            db.Members.Remove(said.By);
            await traces.OfPersonAsync(said.Group.Key, said.By.LineUserId, alias, ct);
            return new("my-data:nothing-stored", DataReplies.NothingStored()) { RepliesTo = alias };
        }

        if (!confirmation.IsFresh(said.Group.Key, said.By.Id, code, said.At))
        {
            return new("my-data:not-confirmed", DataReplies.NotConfirmed());
        }

        await erase.HandleAsync(said.Group, said.By, ct);
        return new("my-data:erased", DataReplies.Erased()) { RepliesTo = alias };
    }
}
