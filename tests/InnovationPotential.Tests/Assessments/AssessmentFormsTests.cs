using static InnovationPotential.Tests.Assessments.FormsSample;

namespace InnovationPotential.Tests.Assessments;

/// <summary>An assessment in every form, to the last word; the numbers are those that <see cref="FormsSample"/> reckons.</summary>
public sealed class AssessmentFormsTests
{
    [Fact]
    public void A_panel_as_a_table() => Shown(Panel.ToString()).Should().Be(
        """
        m
        rank  unit   period  score    low   high  coverage  level  possible levels
        ----  -----  ------  -----  -----  -----  --------  -----  ---------------
           1  Beta   2019    0.750  0.750  0.750      100%  high   high
           2  Alpha  2019    0.325  0.325  0.325      100%  low    low
           3  Gamma  2019    0.300  0.225  0.475       75%  low    low
           1  Alpha  2020    0.725  0.725  0.725      100%  high   high
           2  Beta   2020    0.700  0.700  0.700      100%  high   high
           –  Gamma  2020        –  0.000  1.000        0%  –      low … high
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Units_as_a_table() => Shown(Cross.ToString()).Should().Be(
        """
        m
        rank  unit  score    low   high  coverage  level  possible levels
        ----  ----  -----  -----  -----  --------  -----  ---------------
           1  Y     0.750  0.750  0.750      100%  high   high
           1  W     0.750  0.750  0.750      100%  high   high
           3  X     0.325  0.325  0.325      100%  low    low
           4  Z     0.300  0.225  0.475       75%  low    low
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_panel_as_csv() => Shown(Panel.ToCsv()).Should().Be(
        """
        unit,name,period,score,low,high,coverage,rank,level,possible_levels,d
        X,Alpha,2019,0.325,0.325,0.325,1,2,low,low,0.3
        Y,Beta,2019,0.75,0.75,0.75,1,1,high,high,0.8
        Z,Gamma,2019,0.3,0.225,0.475,0.75,3,low,low,0.3
        X,Alpha,2020,0.725,0.725,0.725,1,1,high,high,0.7
        Y,Beta,2020,0.7,0.7,0.7,1,2,high,high,0.7
        Z,Gamma,2020,,0,1,0,,,low|high,
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Units_as_csv() => Shown(Cross.ToCsv()).Should().Be(
        """
        unit,score,low,high,coverage,rank,level,possible_levels,d
        X,0.325,0.325,0.325,1,3,low,low,0.3
        Y,0.75,0.75,0.75,1,1,high,high,0.8
        Z,0.3,0.225,0.475,0.75,4,low,low,0.3
        W,0.75,0.75,0.75,1,1,high,high,0.8
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_panel_as_json() => Json(Panel.ToJson()).Should().Be(
        """
        {units:[
        {unit:X,name:Alpha,period:2019,score:0.325,low:0.325,high:0.325,coverage:1,rank:2,level:low,possibleLevels:[low],
        nodes:{m:{score:0.325,low:0.325,high:0.325,coverage:1,rank:2},d:{score:0.3,low:0.3,high:0.3,coverage:1,rank:2},
        a:{score:0.2,low:0.2,high:0.2,coverage:1,rank:3},b:{score:0.5,low:0.5,high:0.5,coverage:1,rank:2},c:{score:0.4,low:0.4,
        high:0.4,coverage:1,rank:2}},findings:[]},
        {unit:Y,name:Beta,period:2019,score:0.75,low:0.75,high:0.75,coverage:1,rank:1,level:high,possibleLevels:[high],
        nodes:{m:{score:0.75,low:0.75,high:0.75,coverage:1,rank:1},d:{score:0.8,low:0.8,high:0.8,coverage:1,rank:1},
        a:{score:0.8,low:0.8,high:0.8,coverage:1,rank:1},b:{score:0.8,low:0.8,high:0.8,coverage:1,rank:1},c:{score:0.6,low:0.6,
        high:0.6,coverage:1,rank:1}},findings:[]},
        {unit:Z,name:Gamma,period:2019,score:0.3,low:0.225,high:0.475,coverage:0.75,rank:3,level:low,possibleLevels:[low],
        nodes:{m:{score:0.3,low:0.225,high:0.475,coverage:0.75,rank:3},d:{score:0.3,low:0.3,high:0.3,coverage:1,rank:2},
        a:{score:0.4,low:0.4,high:0.4,coverage:1,rank:2},b:{score:0.1,low:0.1,high:0.1,coverage:1,rank:3},c:{score:null,low:0,
        high:1,coverage:0,rank:null}},findings:[]},
        {unit:X,name:Alpha,period:2020,score:0.725,low:0.725,high:0.725,coverage:1,rank:1,level:high,possibleLevels:[high],
        nodes:{m:{score:0.725,low:0.725,high:0.725,coverage:1,rank:1},d:{score:0.7,low:0.7,high:0.7,coverage:1,rank:1},
        a:{score:0.6,low:0.6,high:0.6,coverage:1,rank:2},b:{score:0.9,low:0.9,high:0.9,coverage:1,rank:1},c:{score:0.8,low:0.8,
        high:0.8,coverage:1,rank:1}},findings:[]},
        {unit:Y,name:Beta,period:2020,score:0.7,low:0.7,high:0.7,coverage:1,rank:2,level:high,possibleLevels:[high],
        nodes:{m:{score:0.7,low:0.7,high:0.7,coverage:1,rank:2},d:{score:0.7,low:0.7,high:0.7,coverage:1,rank:1},a:{score:0.7,
        low:0.7,high:0.7,coverage:1,rank:1},b:{score:0.7,low:0.7,high:0.7,coverage:1,rank:2},c:{score:0.7,low:0.7,high:0.7,
        coverage:1,rank:2}},findings:[]},
        {unit:Z,name:Gamma,period:2020,score:null,low:0,high:1,coverage:0,rank:null,level:null,possibleLevels:[low,high],
        nodes:{m:{score:null,low:0,high:1,coverage:0,rank:null},d:{score:null,low:0,high:1,coverage:0,rank:null},a:{score:null,
        low:0,high:1,coverage:0,rank:null},b:{score:null,low:0,high:1,coverage:0,rank:null},c:{score:null,low:0,high:1,
        coverage:0,rank:null}},findings:[]}],diagnostics:[
        {code:IP4002,severity:information,message:4 of 18 observations are missing (c 2, a 1,
         b 1); they are left out and the other weights renormalized,
         which amounts to giving each unit its own mean where it is silent.,location:{},
        hint:Read each score beside its coverage and bounds.},
        {code:IP4004,severity:warning,message:1 unit has no score in 'm': nothing is observed: Z 2020.,location:
        {node:m}},
        {code:IP4004,severity:warning,message:1 unit has no score in 'd': nothing is observed: Z 2020.,location:
        {node:d}}]
        """.ReplaceLineEndings(""));

    [Fact]
    public void One_unit_as_a_table() => Shown(Panel["X", 2019].ToString() + "\n" + Cross["Z"]).Should().Be(
        """
        Alpha, 2019: score 0.325 in [0.325, 0.325], coverage 100%, rank 2, level low
        node     observed  score    low   high  coverage  share of parent  share of total  adds to parent
        -------  --------  -----  -----  -----  --------  ---------------  --------------  --------------
        m                  0.325  0.325  0.325      100%             100%            100%               –
          Input            0.300  0.300  0.300      100%              75%             75%           0.225
            a           2  0.200  0.200  0.200      100%              67%             50%           0.133
            b           5  0.500  0.500  0.500      100%              33%             25%           0.167
          c             6  0.400  0.400  0.400      100%              25%             25%           0.100

        Z: score 0.300 in [0.225, 0.475], coverage 75%, rank 4, level low
        node     observed  score    low   high  coverage  share of parent  share of total  adds to parent
        -------  --------  -----  -----  -----  --------  ---------------  --------------  --------------
        m                  0.300  0.225  0.475       75%             100%            100%               –
          Input            0.300  0.300  0.300      100%              75%             75%           0.300
            a           4  0.400  0.400  0.400      100%              67%             50%           0.267
            b           1  0.100  0.100  0.100      100%              33%             25%           0.033
          c       missing      –  0.000  1.000        0%              25%             25%           0.000
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void One_unit_as_json() => Json(Cross["Z"].ToJson()).Should().Be(
        """
        {unit:Z,score:0.3,low:0.225,high:0.475,coverage:0.75,rank:4,level:low,possibleLevels:[low],nodes:{m:{score:0.3,
        low:0.225,high:0.475,coverage:0.75,rank:4},d:{score:0.3,low:0.3,high:0.3,coverage:1,rank:3},a:{score:0.4,low:0.4,
        high:0.4,coverage:1,rank:3},b:{score:0.1,low:0.1,high:0.1,coverage:1,rank:4},c:{score:null,low:0,high:1,coverage:0,
        rank:null}},findings:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void A_unit_beside_others_as_tables() => Shown(Panel.ProfileOf("X", Peers.SameGroup("region"),
        2020) + "\n" + Cross.ProfileOf("Y")).Should().Be(
        """
        Alpha, 2020 beside the same region
        node     score   mean   best    rank  best unit
        -------  -----  -----  -----  ------  ---------
        m        0.725  0.713  0.725  1 of 2  Alpha
          Input  0.700  0.700  0.700  1 of 2  Alpha
            a    0.600  0.650  0.700  2 of 2  Beta
            b    0.900  0.800  0.900  1 of 2  Alpha
          c      0.800  0.750  0.800  1 of 2  Alpha

                  indicator    rank  score   mean   best
        --------  ---------  ------  -----  -----  -----
        strength  b          1 of 2  0.900  0.800  0.900
        strength  c          1 of 2  0.800  0.750  0.800
        weakness  a          2 of 2  0.600  0.650  0.700

        Y beside all units
        node     score   mean   best    rank  best unit
        -------  -----  -----  -----  ------  ---------
        m        0.750  0.531  0.750  1 of 4  Y
          Input  0.800  0.550  0.800  1 of 4  Y
            a    0.800  0.550  0.800  1 of 4  Y
            b    0.800  0.550  0.800  1 of 4  Y
          c      0.600  0.533  0.600  1 of 3  Y

                  indicator    rank  score   mean   best
        --------  ---------  ------  -----  -----  -----
        strength  a          1 of 4  0.800  0.550  0.800
        strength  b          1 of 4  0.800  0.550  0.800
        strength  c          1 of 3  0.600  0.533  0.600
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_unit_beside_others_as_json() => Json(Panel.ProfileOf("X", Peers.Named("Y"),
        2020).ToJson() + Cross.ProfileOf("Y").ToJson()).Should().Be(
        """
        {unit:X,name:Alpha,period:2020,peers:Y,nodes:{m:{score:0.725,mean:0.7,best:0.7,bestUnit:Y,rank:1,ranked:2,standing:1},
        d:{score:0.7,mean:0.7,best:0.7,bestUnit:Y,rank:1,ranked:2,standing:0},a:{score:0.6,mean:0.7,best:0.7,bestUnit:Y,rank:2,
        ranked:2,standing:-1},b:{score:0.9,mean:0.7,best:0.7,bestUnit:Y,rank:1,ranked:2,standing:1},c:{score:0.8,mean:0.7,
        best:0.7,bestUnit:Y,rank:1,ranked:2,standing:1}},strengths:[b,c],weaknesses:[a]}
        {unit:Y,peers:all units,nodes:{m:{score:0.75,mean:0.53125,best:0.75,bestUnit:Y,rank:1,ranked:4,standing:0.666667},
        d:{score:0.8,mean:0.55,best:0.8,bestUnit:Y,rank:1,ranked:4,standing:0.666667},a:{score:0.8,mean:0.55,best:0.8,
        bestUnit:Y,rank:1,ranked:4,standing:0.666667},b:{score:0.8,mean:0.55,best:0.8,bestUnit:Y,rank:1,ranked:4,
        standing:0.666667},c:{score:0.6,mean:0.533333,best:0.6,bestUnit:Y,rank:1,ranked:3,standing:0.5}},strengths:[a,b,c],
        weaknesses:[]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Ranks_as_a_table() => Shown(Panel.RanksBy("region").ToString()).Should().Be(
        """
        m: ranks by region
        unit   period  region  m  d
        -----  ------  ------  -  -
        Beta   2019    n       1  1
        Alpha  2019    n       2  2
        Gamma  2019    –       –  –
        Alpha  2020    n       1  1
        Beta   2020    n       2  1
        Gamma  2020    –       –  –
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Ranks_as_csv() => Shown(Panel.RanksBy("region").ToCsv()).Should().Be(
        """
        unit,name,period,region,m,d,a,b,c
        X,Alpha,2019,n,2,2,2,2,2
        Y,Beta,2019,n,1,1,1,1,1
        Z,Gamma,2019,,,,,,
        X,Alpha,2020,n,1,1,2,1,1
        Y,Beta,2020,n,2,1,1,2,2
        Z,Gamma,2020,,,,,,
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Ranks_as_json() => Json(Panel.RanksBy("region").ToJson()).Should().Be(
        """
        {attribute:region,units:[
        {unit:X,name:Alpha,period:2019,group:n,ranks:{m:2,d:2,a:2,b:2,c:2}},
        {unit:Y,name:Beta,period:2019,group:n,ranks:{m:1,d:1,a:1,b:1,c:1}},
        {unit:Z,name:Gamma,period:2019,group:null,ranks:{m:null,d:null,a:null,b:null,c:null}},
        {unit:X,name:Alpha,period:2020,group:n,ranks:{m:1,d:1,a:2,b:1,c:1}},
        {unit:Y,name:Beta,period:2020,group:n,ranks:{m:2,d:1,a:1,b:2,c:2}},
        {unit:Z,name:Gamma,period:2020,group:null,ranks:{m:null,d:null,a:null,b:null,c:null}}],diagnostics:[
        {code:IP4041,severity:warning,message:1 unit has no 'region' and no place in a group: Z.,location:{},
        hint:Complete the attribute, or give them a group of their own.}]}
        """.ReplaceLineEndings(""));

    [Fact]
    public void Ranks_of_all_units_as_a_table() => Shown(Panel.RanksBy().ToString()).Should().Be(
        """
        m: ranks
        unit   period  m  d
        -----  ------  -  -
        Beta   2019    1  1
        Alpha  2019    2  2
        Gamma  2019    3  2
        Alpha  2020    1  1
        Beta   2020    2  1
        Gamma  2020    –  –
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void What_was_learned_as_a_table() => Shown(Panel.Fitted.ToString()!).Should().Be(
        """
        m, fitted on 3 units, 2 periods
        node     share  scores  value to score
        -------  -----  ------  ------------------------------------------
        m               0 to 1  weighted-index
          Input    75%  0 to 1  weighted-index
            a      67%  0 to 1  0.1 · x + 0, cut off below 0 and above 10
            b      33%  0 to 1  0.1 · x + 0, cut off below 0 and above 10
          c        25%  0 to 1  -0.1 · x + 1, cut off below 0 and above 10
        """.ReplaceLineEndings("\n"));
}
