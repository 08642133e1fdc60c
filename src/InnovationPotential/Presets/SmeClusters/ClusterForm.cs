namespace InnovationPotential;

/// <summary>The table of a cluster's components and quantities: empty, filled, and what its columns mean.</summary>
internal static class ClusterForm
{
    /// <summary>The columns after the unit's, in their order.</summary>
    public static IEnumerable<string> Columns =>
    [
        .. ClusterRegister.All.Select(r => r.Column), .. ClusterComponent.All.Select(c => c.Code),
        .. ClusterQuantity.All.SelectMany(q => (string[])[q.Code, q.Plan]),
    ];

    /// <summary>A row to fill in.</summary>
    public static string Blank => $"unit,{string.Join(',', Columns)}\nMy cluster{new string(',', Columns.Count())}\n";

    /// <summary>What each column means, and what is chosen where the article chooses nothing.</summary>
    public static string Legend
    {
        get
        {
            var register = new TextTable("column", "what it holds");
            foreach (var entry in ClusterRegister.All) register.Add(entry.Column, entry.Meaning);
            var components = new TextTable("column", "component", "0 or absent", "1 or planned or partial", "2 or operating", "origin");
            foreach (var c in ClusterComponent.All) components.Add(c.Code, c.Name, c.Absent, c.Planned, c.Operating, c.Origin);
            var quantities =
                new TextTable("actual", "plan", "indicator", "unit of measure", "scale", "in the index", "better is", "origin");
            foreach (var q in ClusterQuantity.All)
                quantities.Add(q.Code, q.Plan, q.Name, q.UnitOfMeasure, "ratio", q.Compared, "more", q.Origin);
            return $"""
                # How to fill in data.csv

                One row a cluster; `unit` is its name. **An empty cell is unknown.** Unknown is not absent: what is known to be absent is 0.
                With a column `year` and one row a cluster and year the table is a panel. example.csv is filled in with the article's Tables 1 to 4.
                Source: {Source}

                ## Entries of the register

                {register.ToMarkdown()}
                Other columns, such as a verdict of your own, are kept as attributes too.

                ## Institutional components

                Write the number or the word. Leave the cell empty where you do not know.

                {components.ToMarkdown()}
                ## Quantities, plan and actual apart

                The first column holds what was reached, the second one, ending in `_plan`, what the cluster's own program wants to reach at that time.
                Never copy a plan into the column of actual values. In example.csv all of these are empty, for the article's figures are plans.

                {quantities.ToMarkdown()}
                ## What the article leaves open, and what is chosen here

                {string.Join("\n", Choices.Select(choice => "- " + choice))}

                """;
        }
    }

    /// <summary>Where components and tables come from.</summary>
    public static string Source =>
        "Korchagina I. V., Innovative potential in the SME regional clusters in Russia, R-Economy 3(3), 2017, Tables 1 to 4";

    /// <summary>The choices that the article leaves open; all are ours.</summary>
    public static IReadOnlyList<string> Choices { get; } =
    [
        "Coding: absent 0, planned or partial 1, operating 2. A coordinator alone is partial.",
        "Score-sum: an institutional component earns up to 2 points, a quantity 1 point for 1 or more of its unit; all points count alike.",
        "Index: goalposts 0 and 2 for components; for quantities one a participant, one a person employed, 10 million rubles an employee, "
            + "100 percent.",
        "Index: arithmetic means with equal weights, of components, of indicators in a family, of families, of the two halves.",
        "Resources: the actual value over the program's own target, at most 1; a component over 2. Means of families are arithmetic, "
            + "those above geometric.",
        "Readiness: five gates of institutions and five of results (people, knowledge, technology, products, market); the lower level "
            + "counts.",
        "Resources and readiness have a score where at least 66 percent of the weight is known, so that one half never passes for the "
            + "whole.",
        "Score-sum and index have a score wherever something is known: read it beside its bounds and coverage, or set a minimum coverage.",
        "Levels of score-sum and index are equal thirds. The article's own verdicts follow no rule over its evidence, and none is fitted "
            + "to them.",
        "Traditional or innovative specialization is read from a cluster's name: information technologies and biotechnology are "
            + "innovative.",
    ];
}
