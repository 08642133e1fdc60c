using InnovationPotential.Sql;

namespace InnovationPotential;

/// <summary>Fits models to tables where they lie.</summary>
public static class SqlFitting
{
    extension(IndicatorModel model)
    {
        /// <summary>
        /// Learns from a table of a database what the model needs, by aggregates: count, minimum and maximum, and mean, deviation, shape
        /// and quantiles where a method or a step of preparation asks for them. The result is an ordinary fitted model, whose reference is
        /// known by its statistics and not by its units.
        /// </summary>
        /// <param name="source">The table.</param>
        /// <param name="scope">The observations to learn from; those the model names when left out.</param>
        /// <param name="cancellation">Cancels it.</param>
        /// <exception cref="InvalidInputException">
        /// The model has errors or asks for more than aggregates tell (<c>IP9109</c>): percentile categories, learned weights,
        /// reference units, steps of preparation that look at single values; a period cannot be read; or the engine refuses a statement.
        /// </exception>
        /// <exception cref="OperationCanceledException">It was canceled.</exception>
        public async Task<FittedModel> FitAsync(SqlSource source, FitScope? scope = null, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(model);
            ArgumentNullException.ThrowIfNull(source);
            scope ??= model.Scope ?? FitScope.WholePanel;
            InvalidInputException.ThrowIfAny(model.Validate());
            InvalidInputException.ThrowIfAny(FitObstacles.Of(model, source));
            var shards = await ShardSet.Open(source, cancellation).ConfigureAwait(false);
            var periods = await shards.Each((shard, stop) => SourcePeriods.Of(shard.Session, shard.Source, stop)).ConfigureAwait(false);
            var rows = new PreparedSource(shards.All[0].Source, model, [.. periods.SelectMany(p => p).Distinct().OrderBy(p => p.Period)]);
            var preparation = await PreparationLearning.Of(shards.All[0].Session, rows, scope, cancellation).ConfigureAwait(false);
            var statistics = await SourceStatistics
                .Of(shards, rows with { Stages = preparation?.Stages ?? [] }, scope).ConfigureAwait(false);
            return statistics.Fit(model, scope, preparation);
        }
    }
}
