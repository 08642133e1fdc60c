using InnovationPotential.Sql;

namespace InnovationPotential;

/// <summary>Assesses the units of a table where it lies.</summary>
public static class SqlAssessing
{
    extension(FittedModel fitted)
    {
        /// <summary>
        /// Scores a table of a database into a new one, by one statement, and ranks it by a second, narrow one. The new table has the
        /// columns of <c>ToSql</c> and <c>rank</c>. Of a table in parts each is scored where it lies, at once, and gets a new table of its
        /// own; the scores are fetched, ranked together, and their ranks written back.
        /// </summary>
        /// <param name="source">The table.</param>
        /// <param name="into">The new table; it appears when it is complete, and nowhere at all where something fails.</param>
        /// <param name="configure">Names other nodes and how ties are ranked; unit and period are the source's.</param>
        /// <param name="cancellation">Cancels it.</param>
        /// <exception cref="InvalidInputException">
        /// Something of the model cannot be said in SQL, a unit stands twice in a period, a period cannot be read, or the engine refuses a
        /// statement; all problems known are carried.
        /// </exception>
        /// <exception cref="OperationCanceledException">It was canceled.</exception>
        public async Task<SqlAssessment> AssessAsync(SqlSource source, string into, Func<SqlOptions, SqlOptions>? configure = null,
            CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(fitted);
            ArgumentNullException.ThrowIfNull(source);
            ArgumentException.ThrowIfNullOrEmpty(into);
            var options = (configure?.Invoke(SqlOptions.Default) ?? SqlOptions.Default) with { Unit = source.Unit, Period = source.Period };
            if (source.Parts.Count > 1) options = options with { Reference = null };
            else options = options with { Reference = options.Reference ?? source.Table };
            InvalidInputException.ThrowIfAny(fitted.ObstaclesToSql(source.Dialect, options));
            var shards = await ShardSet.Open(source, cancellation).ConfigureAwait(false);
            return shards.All.Count > 1 || !source.Dialect.HasWindows
                ? await new ShardedAssessment(fitted, options, shards, into).Run().ConfigureAwait(false)
                : await new TableAssessment(fitted, options, shards, into).Run(cancellation).ConfigureAwait(false);
        }
    }
}
