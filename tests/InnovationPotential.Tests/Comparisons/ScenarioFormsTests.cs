using InnovationPotential.Comparisons;
using static InnovationPotential.Tests.Assessments.FormsSample;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>Scenarios and grids in every form, to the last word. By z-scores Z is before X in 2019 and among the four units, else
/// behind.</summary>
public sealed class ScenarioFormsTests
{
    private static ScenarioComparison Scenarios(Assessment assessment) => ScenarioComparison.Of(assessment.Source, ("whole", Model),
        ("b", IndicatorModel.Create("m", m => m.Bands(Levels).Indicator("b", i => i with { Goalposts = new(0, 10) }))));

    private static ScenarioGrid Grid(Assessment assessment) => ScenarioComparison.Grid(assessment.Source, Model,
        [Normalization.MinMax(), Normalization.ZScore()], [Aggregation.Arithmetic, Aggregation.Geometric]);

    [Fact]
    public void Scenarios_of_a_panel_as_tables() => Shown(Scenarios(Panel).ToString()).Should().Be(
        """
        Rankings against 'whole'
        scenario  compared  mean shift  largest shift  Kendall τ  Spearman ρ  top 10
        --------  --------  ----------  -------------  ---------  ----------  ------
        whole            5       0.000              0      1.000       1.000    100%
        b                5       0.000              0      1.000       1.000    100%

        All units, by their rank under 'whole'
        unit   period  whole  rank  level      b  rank  shift  level
        -----  ------  -----  ----  -----  -----  ----  -----  -----
        Beta   2019    0.750     1  high   0.800     1      0  high
        Alpha  2019    0.325     2  low    0.500     2      0  high
        Gamma  2019    0.300     3  low    0.100     3      0  low
        Alpha  2020    0.725     1  high   0.900     1      0  high
        Beta   2020    0.700     2  high   0.700     2      0  high
        Gamma  2020        –     –  –          –     –      –  –
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Scenarios_of_a_panel_as_csv() => Shown(Scenarios(Panel).ToCsv()).Should().Be(
        """
        unit,name,period,scenario,score,rank,shift,level
        X,Alpha,2019,whole,0.325,2,0,low
        X,Alpha,2019,b,0.5,2,0,high
        Y,Beta,2019,whole,0.75,1,0,high
        Y,Beta,2019,b,0.8,1,0,high
        Z,Gamma,2019,whole,0.3,3,0,low
        Z,Gamma,2019,b,0.1,3,0,low
        X,Alpha,2020,whole,0.725,1,0,high
        X,Alpha,2020,b,0.9,1,0,high
        Y,Beta,2020,whole,0.7,2,0,high
        Y,Beta,2020,b,0.7,2,0,high
        Z,Gamma,2020,whole,,,,
        Z,Gamma,2020,b,,,,
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Scenarios_of_a_panel_as_json() => Json(Scenarios(Panel).ToJson()).Should().Be(
        """
        {scenarios:[
        {scenario:whole,compared:5,meanAbsoluteRankShift:0,maximumRankShift:0,kendallTau:1,spearmanRho:1,topOverlap:1},
        {scenario:b,compared:5,meanAbsoluteRankShift:0,maximumRankShift:0,kendallTau:1,spearmanRho:1,topOverlap:1}],units:[
        {unit:X,name:Alpha,period:2019,scenarios:{whole:{score:0.325,rank:2,shift:0,level:low},b:{score:0.5,rank:2,shift:0,
        level:high}}},
        {unit:Y,name:Beta,period:2019,scenarios:{whole:{score:0.75,rank:1,shift:0,level:high},b:{score:0.8,rank:1,shift:0,
        level:high}}},
        {unit:Z,name:Gamma,period:2019,scenarios:{whole:{score:0.3,rank:3,shift:0,level:low},b:{score:0.1,rank:3,shift:0,
        level:low}}},
        {unit:X,name:Alpha,period:2020,scenarios:{whole:{score:0.725,rank:1,shift:0,level:high},b:{score:0.9,rank:1,shift:0,
        level:high}}},
        {unit:Y,name:Beta,period:2020,scenarios:{whole:{score:0.7,rank:2,shift:0,level:high},b:{score:0.7,rank:2,shift:0,
        level:high}}},
        {unit:Z,name:Gamma,period:2020,scenarios:{whole:{score:null,rank:null,shift:null,level:null},b:{score:null,rank:null,
        shift:null,level:null}}}],diagnostics:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void A_grid_of_a_panel_as_tables() => Shown(Grid(Panel).ToString()).Should().Be(
        """
        Combinations
        #  combination
        -  -------------------
        1  min-max, arithmetic
        2  min-max, geometric
        3  z-score, arithmetic
        Refused: z-score, geometric: The score of 'a' can fall below 0, for which the geometric aggregation of 'd' is undefined.

        Ranks under each combination; the consensus is that of Kemeny
        unit   period  consensus  least  median  greatest  1  2  3
        -----  ------  ---------  -----  ------  --------  -  -  -
        Beta   2019            1      1       1         1  1  1  1
        Alpha  2019            2      2       2         3  2  2  3
        Gamma  2019            3      2       3         3  3  3  2
        Alpha  2020            1      1       1         1  1  1  1
        Beta   2020            2      2       2         2  2  2  2
        Gamma  2020            –      –       –         –  –  –  –

        Kendall's τ of each pair of rankings
        #      1      2      3
        -  -----  -----  -----
        1  1.000  1.000  0.667
        2  1.000  1.000  0.667
        3  0.667  0.667  1.000
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_grid_of_a_panel_as_csv() => Shown(Grid(Panel).ToCsv()).Should().Be(
        """
        unit,name,period,consensus,least,median,greatest,"min-max, arithmetic","min-max, geometric","z-score, arithmetic"
        X,Alpha,2019,2,2,2,3,2,2,3
        Y,Beta,2019,1,1,1,1,1,1,1
        Z,Gamma,2019,3,2,3,3,3,3,2
        X,Alpha,2020,1,1,1,1,1,1,1
        Y,Beta,2020,2,2,2,2,2,2,2
        Z,Gamma,2020,,,,,,,
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_grid_of_a_panel_as_json() => Json(Grid(Panel).ToJson()).Should().Be(
        """
        {consensus:kemeny,exact:true,scenarios:[
        {name:min-max, arithmetic,normalization:min-max,aggregation:arithmetic},
        {name:min-max, geometric,normalization:min-max,aggregation:geometric},
        {name:z-score, arithmetic,normalization:z-score,aggregation:arithmetic}],refused:[
        {name:z-score, geometric,normalization:z-score,aggregation:geometric,reason:The score of 'a' can fall below 0,
         for which the geometric aggregation of 'd' is undefined.}],units:[
        {unit:X,name:Alpha,period:2019,consensus:2,least:2,median:2,greatest:3,ranks:{min-max, arithmetic:2,min-max,
         geometric:2,z-score, arithmetic:3}},
        {unit:Y,name:Beta,period:2019,consensus:1,least:1,median:1,greatest:1,ranks:{min-max, arithmetic:1,min-max, geometric:1,
        z-score, arithmetic:1}},
        {unit:Z,name:Gamma,period:2019,consensus:3,least:2,median:3,greatest:3,ranks:{min-max, arithmetic:3,min-max,
         geometric:3,z-score, arithmetic:2}},
        {unit:X,name:Alpha,period:2020,consensus:1,least:1,median:1,greatest:1,ranks:{min-max, arithmetic:1,min-max,
         geometric:1,z-score, arithmetic:1}},
        {unit:Y,name:Beta,period:2020,consensus:2,least:2,median:2,greatest:2,ranks:{min-max, arithmetic:2,min-max, geometric:2,
        z-score, arithmetic:2}},
        {unit:Z,name:Gamma,period:2020,consensus:null,least:null,median:null,greatest:null,ranks:{min-max, arithmetic:null,
        min-max, geometric:null,z-score, arithmetic:null}}],kendallTau:[[1,1,0.666667],[1,1,0.666667],[0.666667,0.666667,1]],
        diagnostics:[
        {code:IP8255,severity:warning,message:'z-score, geometric' was refused: The score of 'a' can fall below 0,
         for which the geometric aggregation of 'd' is undefined.,location:{}}]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Scenarios_of_units_as_tables() => Shown(Scenarios(Cross).ToString()).Should().Be(
        """
        Rankings against 'whole'
        scenario  compared  mean shift  largest shift  Kendall τ  Spearman ρ  top 10
        --------  --------  ----------  -------------  ---------  ----------  ------
        whole            4       0.000              0      1.000       1.000    100%
        b                4       0.000              0      1.000       1.000    100%

        All units, by their rank under 'whole'
        unit  whole  rank  level      b  rank  shift  level
        ----  -----  ----  -----  -----  ----  -----  -----
        Y     0.750     1  high   0.800     1      0  high
        W     0.750     1  high   0.800     1      0  high
        X     0.325     3  low    0.500     3      0  high
        Z     0.300     4  low    0.100     4      0  low
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Scenarios_of_units_as_csv() => Shown(Scenarios(Cross).ToCsv()).Should().Be(
        """
        unit,scenario,score,rank,shift,level
        X,whole,0.325,3,0,low
        X,b,0.5,3,0,high
        Y,whole,0.75,1,0,high
        Y,b,0.8,1,0,high
        Z,whole,0.3,4,0,low
        Z,b,0.1,4,0,low
        W,whole,0.75,1,0,high
        W,b,0.8,1,0,high
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Scenarios_of_units_as_json() => Json(Scenarios(Cross).ToJson()).Should().Be(
        """
        {scenarios:[
        {scenario:whole,compared:4,meanAbsoluteRankShift:0,maximumRankShift:0,kendallTau:1,spearmanRho:1,topOverlap:1},
        {scenario:b,compared:4,meanAbsoluteRankShift:0,maximumRankShift:0,kendallTau:1,spearmanRho:1,topOverlap:1}],units:[
        {unit:X,scenarios:{whole:{score:0.325,rank:3,shift:0,level:low},b:{score:0.5,rank:3,shift:0,level:high}}},
        {unit:Y,scenarios:{whole:{score:0.75,rank:1,shift:0,level:high},b:{score:0.8,rank:1,shift:0,level:high}}},
        {unit:Z,scenarios:{whole:{score:0.3,rank:4,shift:0,level:low},b:{score:0.1,rank:4,shift:0,level:low}}},
        {unit:W,scenarios:{whole:{score:0.75,rank:1,shift:0,level:high},b:{score:0.8,rank:1,shift:0,level:high}}}],
        diagnostics:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void A_grid_of_units_as_tables() => Shown(Grid(Cross).ToString()).Should().Be(
        """
        Combinations
        #  combination
        -  -------------------
        1  min-max, arithmetic
        2  min-max, geometric
        3  z-score, arithmetic
        Refused: z-score, geometric: The score of 'a' can fall below 0, for which the geometric aggregation of 'd' is undefined.

        Ranks under each combination; the consensus is that of Kemeny
        unit  consensus  least  median  greatest  1  2  3
        ----  ---------  -----  ------  --------  -  -  -
        Y             1      1       1         1  1  1  1
        W             1      1       1         1  1  1  1
        X             3      3       3         4  3  3  4
        Z             4      3       4         4  4  4  3

        Kendall's τ of each pair of rankings
        #      1      2      3
        -  -----  -----  -----
        1  1.000  1.000  0.600
        2  1.000  1.000  0.600
        3  0.600  0.600  1.000
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_grid_of_units_as_csv() => Shown(Grid(Cross).ToCsv()).Should().Be(
        """
        unit,consensus,least,median,greatest,"min-max, arithmetic","min-max, geometric","z-score, arithmetic"
        X,3,3,3,4,3,3,4
        Y,1,1,1,1,1,1,1
        Z,4,3,4,4,4,4,3
        W,1,1,1,1,1,1,1
        """.ReplaceLineEndings("\n"));
}
