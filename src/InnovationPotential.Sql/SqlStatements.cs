using InnovationPotential.Sql;

namespace InnovationPotential;

/// <summary>Fitted models as statements.</summary>
public static class SqlStatements
{
    extension(FittedModel fitted)
    {
        /// <summary>
        /// One statement that scores the rows of a table: unit, period, the root's score, bounds and coverage, its levels where bands cut
        /// the score or its share, and the same of the nodes asked for. Ranks are not in it: they need all rows.
        /// </summary>
        /// <param name="dialect">The engine.</param>
        /// <param name="table">
        /// The table's name, parts separated by dots; its columns are the unit, the period and the indicators, under their codes. NULL and
        /// NaN are missing, and infinities too.
        /// </param>
        /// <param name="configure">Names the columns of units and periods, and other nodes.</param>
        /// <exception cref="InvalidInputException">
        /// Something of the model cannot be said in SQL (codes IP9101 and following); all of it is carried.
        /// </exception>
        /// <exception cref="ArgumentException">The table's name cannot be read, or a node asked for is not in the model.</exception>
        public string ToSql(SqlDialect dialect, string table, Func<SqlOptions, SqlOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(fitted);
            ArgumentNullException.ThrowIfNull(dialect);
            var options = configure?.Invoke(SqlOptions.Default) ?? SqlOptions.Default;
            InvalidInputException.ThrowIfAny(fitted.ObstaclesToSql(dialect, options));
            return ScoreStatement.Of(fitted, dialect, dialect.Table(table), options);
        }

        /// <summary>What of the model cannot be said in SQL, with its nodes; empty where all can.</summary>
        /// <param name="dialect">The engine.</param>
        /// <param name="options">What is asked for.</param>
        public EquatableArray<Diagnostic> ObstaclesToSql(SqlDialect dialect, SqlOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(fitted);
            ArgumentNullException.ThrowIfNull(dialect);
            options ??= SqlOptions.Default;
            foreach (var node in options.Nodes) fitted.Plans[0].IndexOf(node);
            return Obstacles.Of(fitted, dialect, options).ToEquatableArray();
        }
    }
}
