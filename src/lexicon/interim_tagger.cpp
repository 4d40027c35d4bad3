// A stand-in until the trained tagger is here.
#include "lexicon/interim_tagger.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <sstream>

#include "text/unicode.h"

namespace decalque {
namespace {

constexpr int K=50; constexpr uint32_t ROWS=1u<<17;
inline uint32_t hs(std::string_view s,uint32_t h=2166136261u){ for(unsigned char c:s){h^=c;h*=16777619u;} return h; }
inline uint32_t mix(uint32_t a,uint32_t b){ uint32_t h=a*0x9E3779B1u ^ (b+0x85EBCA6Bu+(a<<6)+(a>>2)); h^=h>>15; h*=0x2C1B3C6Du; h^=h>>13; return h; }
struct W{ uint32_t low, amb, suf[5], pre[4]; int shape; };
inline int shape(std::string_view w){ bool up=false,lo=false,dg=false,hy=false; for(unsigned char c:w){ if(c>='A'&&c<='Z')up=true; else if((c>='a'&&c<='z')||c>=0x80)lo=true; else if(c>='0'&&c<='9')dg=true; else if(c=='-')hy=true;} bool first=w[0]>='A'&&w[0]<='Z'; return (first?1:0)|(up&&!lo?2:0)|(lo?4:0)|(dg?8:0)|(hy?16:0); }
inline W make(std::string_view w,std::string_view low,uint32_t amb){ W r; r.low=hs(low); r.amb=amb; r.shape=shape(w); for(int i=1;i<=4;i++){ r.suf[i]=low.size()>=size_t(i)?hs(low.substr(low.size()-i)):0; r.pre[i-1]=low.size()>=size_t(i)?hs(low.substr(0,i)):0;} return r; }
// fills f with row indices
inline int feats(const std::vector<W>& s,int i,int t1,int t2,uint32_t* f){
  static const W none{1,1,{1,1,1,1,1},{1,1,1,1},64}; auto at=[&](int j)->const W&{ return j>=0&&j<(int)s.size()?s[j]:none; };
  const W&w=at(i),&a=at(i-1),&b=at(i+1),&aa=at(i-2),&bb=at(i+2); int n=0; auto add=[&](uint32_t k,uint32_t v){ f[n]=mix(v,k*7919u+n*104729u)&(ROWS-1); n++; };
  add(0,7); add(1,w.low); add(2,w.suf[1]); add(3,w.suf[2]); add(4,w.suf[3]); add(5,w.suf[4]); add(6,w.pre[0]); add(7,w.pre[2]); add(8,w.shape*4+(i==0)); add(9,w.amb);
  add(10,a.low); add(11,b.low); add(12,aa.low); add(13,bb.low); add(14,t1); add(15,t1*64+t2); add(16,mix(w.low,t1)); add(17,a.suf[3]); add(18,b.suf[3]); add(19,a.amb); add(20,b.amb); add(21,mix(w.amb,b.amb)); add(22,mix(w.amb,t1)); add(23,mix(mix(w.amb,t1),b.amb)); add(24,mix(a.low,w.low)); add(25,mix(w.low,b.low)); add(26,mix(w.suf[3],t1*8+ (w.shape&1))); add(27,mix(w.shape,b.shape)); add(28,mix(b.amb,bb.amb)); add(29,mix(t1,b.low)); add(30,mix(w.suf[2],b.amb));
  return n; }

}  // namespace

InterimTagger::InterimTagger(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return;
  weights_.resize(size_t{ROWS} * K);
  in.read(reinterpret_cast<char*>(weights_.data()), static_cast<std::streamsize>(weights_.size()));
  const auto table = [&](std::vector<std::pair<uint32_t, uint32_t>>& t) {
    uint32_t n = 0;
    in.read(reinterpret_cast<char*>(&n), 4);
    t.resize(n);
    for (auto& p : t) {
      in.read(reinterpret_cast<char*>(&p.first), 4);
      in.read(reinterpret_cast<char*>(&p.second), 4);
    }
  };
  table(amb_);
  table(upos_);
  in.read(reinterpret_cast<char*>(default_), K);
}

namespace {
uint32_t find(const std::vector<std::pair<uint32_t, uint32_t>>& t, uint32_t key, uint32_t otherwise) {
  const auto at = std::lower_bound(t.begin(), t.end(), std::pair<uint32_t, uint32_t>{key, 0});
  return at != t.end() && at->first == key ? at->second : otherwise;
}
}  // namespace

void InterimTagger::tag(Document& document) const {
  if (weights_.empty()) return;
  for (const Segment& segment : document.segments) {
    std::vector<W> words;
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      const Word& word = *document.tokens[i].word;
      std::string_view low = document.string(word.lower);
      std::string_view form = document.string(word.form);
      if (word.possessive) { low = document.string(word.stem); form = form.substr(0, low.size()); }
      words.push_back(make(form, low, find(amb_, hs(low), 3u)));
    }
    int t1 = 60;
    int t2 = 60;
    for (uint32_t i = 0; i < words.size(); ++i) {
      uint32_t f[40];
      const int n = feats(words, static_cast<int>(i), t1, t2, f);
      int score[K] = {};
      for (int j = 0; j < n; ++j) {
        const int8_t* row = &weights_[size_t{f[j]} * K];
        for (int k = 0; k < K; ++k) score[k] += row[k];
      }
      const int best = static_cast<int>(std::max_element(score, score + K) - score);
      Token& token = document.tokens[segment.tokens.begin + i];
      token.xpos = static_cast<Xpos>(best);
      token.upos = static_cast<Upos>(find(upos_, mix(words[i].low, static_cast<uint32_t>(best)), default_[best]));
      if (token.type == TokenType::mark) token.upos = Upos::PUNCT;
      std::nth_element(score, score + 1, score + K, std::greater<>());
      token.confidence = static_cast<uint8_t>(std::min(99, 50 + (score[0] - score[1]) / 10));
      t2 = t1;
      t1 = best;
    }
  }
}

}  // namespace decalque
