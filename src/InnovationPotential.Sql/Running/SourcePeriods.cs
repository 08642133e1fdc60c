namespace InnovationPotential.Sql;

/// <summary>The periods of a source.</summary>
internal static class SourcePeriods
{
    /// <summary>The periods, ascending, as the source writes them and as the library reads them; none of a cross-section.</summary>
    /// <exception cref="InvalidInputException">A period cannot be read.</exception>
    public static async Task<IReadOnlyList<(string Written, Period Period)>> Of(
        Session session, SqlSource source, CancellationToken cancellation)
    {
        if (source.Period is not { } column) return [];
        var name = source.Dialect.AsText(source.Dialect.Quote(column));
        var rows = await session.Rows($"SELECT DISTINCT {name} FROM {source.Dialect.Table(source.Table)}", cancellation)
            .ConfigureAwait(false);
        var (periods, found) = (new List<(string, Period)>(), new List<Diagnostic>());
        foreach (var written in rows.Select(r => Session.TextOf(r[0])))
        {
            if (written is not null && Period.TryParse(written, out var period)) periods.Add((written, period));
            else
                found.Add(Diagnostic.Error(SqlCodes.UnreadablePeriod,
                    written is null ? "A row names no period." : $"'{written}' is no period.",
                    hint: "Write years, quarters or dates as tables have them, in a view if need be."));
        }

        InvalidInputException.ThrowIfAny(found);
        return [.. periods.OrderBy(p => p.Item2)];
    }
}
